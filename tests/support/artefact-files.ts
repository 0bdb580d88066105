import type { SyntheticEvent } from './write-evtx.ts';
import { writeEvtx } from './write-evtx.ts';

/** Time of the attempt that the synthetic logs of a host show, in milliseconds since 1970. */
export const FAILED_AT = Date.UTC(2026, 10, 28, 9, 12, 44, 100);
const HOST = 'SRV-LEDGER.corp.example';
const CORE = 'Microsoft-Windows-RemoteDesktopServices-RdpCoreTS';
const ACTIVITY = '{F4201111-2222-3333-4444-555566660000}';

const core = (
  time: number,
  id: number,
  data: Record<string, string>,
  activity = ACTIVITY,
): SyntheticEvent => ({
  provider: CORE,
  id,
  time,
  computer: HOST,
  channel: `${CORE}/Operational`,
  data,
  activity,
});
const system = (
  time: number,
  provider: string,
  id: number,
  data: readonly string[] | Record<string, string>,
): SyntheticEvent => ({ provider, id, time, computer: HOST, channel: 'System', data });

/** Log of connections of a synthetic host: one that got in the day before, one that broke off. */
export const coreLog = (): Uint8Array<ArrayBuffer> =>
  writeEvtx([
    core(
      FAILED_AT - 86_400_000,
      131,
      { ConnType: 'TCP', ClientIP: '198.51.100.23:50111' },
      '{F4201111-2222-3333-4444-555566660001}',
    ),
    core(
      FAILED_AT - 86_399_000,
      65,
      { ConnectionName: 'RDP-Tcp#1' },
      '{F4201111-2222-3333-4444-555566660001}',
    ),
    core(
      FAILED_AT - 86_398_000,
      66,
      { ConnectionName: 'RDP-Tcp#1', SessionID: '3' },
      '{F4201111-2222-3333-4444-555566660001}',
    ),
    core(FAILED_AT, 131, { ConnType: 'TCP', ClientIP: '198.51.100.23:50412' }),
    core(FAILED_AT + 12, 98, {}),
    core(FAILED_AT + 400, 102, {}),
    core(FAILED_AT + 401, 103, { ReasonCode: '14' }),
  ]);

/** System log of that host, with the error about the private key at the attempt, and whole days around it. */
export const systemLog = (): Uint8Array<ArrayBuffer> =>
  writeEvtx([
    system(FAILED_AT - 3 * 86_400_000, 'Service Control Manager', 7036, {
      param1: 'Windows Update',
      param2: 'running',
    }),
    system(FAILED_AT + 300, 'Schannel', 36870, {
      Type: 'server',
      ErrorCode: '0x8009030D',
      ErrorStatus: '10001',
    }),
    system(FAILED_AT + 600_000, 'Service Control Manager', 7036, {
      param1: 'Windows Update',
      param2: 'stopped',
    }),
  ]);
