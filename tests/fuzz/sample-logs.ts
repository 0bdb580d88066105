import { writeEvtx, type SyntheticEvent } from '../support/write-evtx.ts';
import {
  ansi,
  binary,
  filetime,
  guid,
  integer,
  listOf,
  sid,
} from '../support/evtx/typed-values.ts';

const TIME = Date.UTC(2026, 10, 29, 8);

/** Events with every construct that the writer has. */
const EVENTS: readonly Omit<SyntheticEvent, 'time'>[] = [
  {
    provider: 'Microsoft-Windows-TerminalServices-LocalSessionManager',
    id: 21,
    computer: 'HOST1.example',
    channel: 'Microsoft-Windows-TerminalServices-LocalSessionManager/Operational',
    userData: { User: 'HOST1\\anna', SessionID: integer(8, 3), Address: '192.0.2.7' },
    activity: 'f4208cec-4df9-4d54-882a-4c115abc0000',
    process: 952,
  },
  {
    provider: 'TermDD',
    id: 56,
    computer: 'HOST1.example',
    channel: 'System',
    data: ['\\Device\\Termdd', '192.0.2.7'],
    binary: Uint8Array.of(0, 0, 4, 0, 0xb5, 0, 0, 0xd0),
    qualifiers: 49_162,
  },
  {
    provider: 'Synthetic',
    id: 1,
    computer: 'HOST2.example',
    channel: 'Security',
    data: {
      text: 'a < b & c',
      ansi: ansi('letters'),
      small: integer(3, -1),
      large: integer(10, 2n ** 63n),
      yes: integer(13, 1),
      bytes: binary(Uint8Array.of(1, 2, 3)),
      guid: guid('12345678-9abc-def0-1234-56789abcdef0'),
      time: filetime(TIME, 1),
      sid: sid('S-1-5-21-1-2-3-500'),
      hex: integer(20, 0xc000006d),
      texts: ['one', 'two', 'three'],
      numbers: listOf([integer(8, 1), integer(8, 2), integer(8, 3)]),
    },
  },
];

const events = (count: number): SyntheticEvent[] =>
  Array.from({ length: count }, (_, index) => ({
    ...EVENTS[index % EVENTS.length]!,
    time: TIME + 1000 * index,
  }));

/** Write small logs that differ in form: one chunk, two, and one of forwarded events. */
export const sampleLogs = (): Uint8Array[] => [
  writeEvtx(events(24)),
  writeEvtx(events(12), { perChunk: 6, slack: events(3) }),
  writeEvtx(events(9), { form: 'forwarded' }),
];
