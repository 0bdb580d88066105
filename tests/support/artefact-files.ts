import type { SyntheticEvent } from './write-evtx.ts';
import { writeEvtx } from './write-evtx.ts';

/** Time of the attempt that the synthetic logs of a host show, in milliseconds since 1970. */
export const FAILED_AT = Date.UTC(2026, 10, 28, 9, 12, 44, 100);
/** Names that must not be shown unasked. */
export const HOST_NAME = 'SRV-LEDGER';
export const HOST_ADDRESS = '198.51.100.23';
const HOST = `${HOST_NAME}.corp.example`;
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
      { ConnType: 'TCP', ClientIP: `${HOST_ADDRESS}:50111` },
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
    core(FAILED_AT, 131, { ConnType: 'TCP', ClientIP: `${HOST_ADDRESS}:50412` }),
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

/** Log of about so many bytes, of the same records again and again. */
export function longLog(bytes: number): Uint8Array<ArrayBuffer> {
  const HEADER = 4096;
  const log = writeEvtx(
    Array.from({ length: 60 }, (_, at) =>
      core(FAILED_AT + at, 131, { ConnType: 'TCP', ClientIP: `${HOST_ADDRESS}:${50_000 + at}` }),
    ),
  );
  const chunk = log.subarray(HEADER, HEADER + 65_536);
  const long = new Uint8Array(HEADER + 65_536 * Math.ceil(bytes / 65_536));
  long.set(log.subarray(0, HEADER));
  for (let at = HEADER; at < long.length; at += chunk.length) long.set(chunk, at);
  return long;
}
