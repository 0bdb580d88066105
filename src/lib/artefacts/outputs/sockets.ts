import type { Fact } from '../fact.ts';
import type { TextReader } from '../reader.ts';
import { groupsOf, splitLines, toFact, toResult } from '../text-lines.ts';

/** Port of Remote Desktop where nobody changed it. */
const RDP_PORT = 3389;
const MAX_ROW = 400;
/** Row of Windows’s netstat: protocol, local and foreign address, state, process. The state is translated. */
const WINDOWS =
  /^\s*TCP\s+(\S+):(\d{1,5})\s+(\S+):(\d{1,5}|\*)\s+([^\s\d]\S*)(?:\s+(\d{1,10}))?(?:\s+\S+)?$/;
/** Row of Get-NetTCPConnection: address, port, address, port, state; other columns and the process at the end. */
const CMDLET =
  /^([\da-f:.%]{2,45})\s+(\d{1,5})\s+([\da-f:.%]{2,45})\s+(\d{1,5})\s+([A-Z][A-Za-z0-9]+)(?:\s+[A-Z]\w*)?(?:\s+(\d{1,10}))?$/;
/** Row of Linux’s `ss -tlnp`. */
const SS =
  /^(?:tcp\s+)?(LISTEN|ESTAB|SYN-RECV|CLOSE-WAIT)\s+\d+\s+\d+\s+(\S+):(\d{1,5})\s+\S+:(\d{1,5}|\*)(?:\s+users:\(\("([^"]{1,60})",pid=(\d+))?/;
/** Row of Linux’s `netstat -tlnp`. */
const LINUX =
  /^tcp6?\s+\d+\s+\d+\s+(\S+):(\d{1,5})\s+\S+:(\d{1,5}|\*)\s+([A-Z_0-9]+)(?:\s+(\d+)\/(\S+))?/;
/** Line below a socket that `netstat -b` writes: the program in brackets, before it the service. */
const PROGRAM = /^ ?\[([^\]\s][^\]]{0,80})\]$/;
const SERVICE = /^ {1,3}([A-Za-z][\w.-]{1,60})$/;
/** Row of `tasklist` or `tasklist /svc`: program, process, services. */
const TASK = /^(\S.{0,60}?\.exe)\s+(\d{1,10})\s+(\S.*)$/i;

interface Socket {
  index: number;
  address: string;
  port: number;
  state: string;
  raw: string;
  pid: string;
  program: string;
}

/** States by the words of Windows in English and German, of PowerShell and of Linux. */
const STATES: readonly (readonly [string, RegExp])[] = [
  ['bound', /^(bound|gebunden)$/i],
  ['listening', /^(listen(ing)?|abh..?ren)$/i],
  ['established', /^(establish?ed|estab|hergestellt)$/i],
  ['half-open', /^syn[_-]?(received|recv|empfangen)$/i],
  ['close-wait', /^(close[_-]?wait|schlie(ss|ß)en_warten)$/i],
];

/** Name a state; a foreign port of 0 means that a socket listens, in any language. */
const nameState = (raw: string, foreign: string): string => {
  const known = STATES.find(([, pattern]) => pattern.test(raw))?.[0];
  return known ?? (foreign === '0' || foreign === '*' ? 'listening' : 'other');
};

const readSocket = (line: string, index: number): Socket | null => {
  if (line.length > MAX_ROW) return null;
  const make = (
    address = '',
    port = '',
    foreign = '',
    raw = '',
    pid = '',
    program = '',
  ): Socket | null =>
    Number(port) > 65_535
      ? null
      : { index, address, port: Number(port), state: nameState(raw, foreign), raw, pid, program };
  const windows = groupsOf(WINDOWS, line);
  if (windows !== null) {
    const [address, port, , foreign, raw, pid] = windows;
    return make(address, port, foreign, raw, pid);
  }
  const cmdlet = groupsOf(CMDLET, line);
  if (cmdlet !== null) {
    const [address, port, , foreign, raw, pid] = cmdlet;
    return make(address, port, foreign, raw, pid);
  }
  const ss = groupsOf(SS, line);
  if (ss !== null) {
    const [raw, address, port, foreign, program, pid] = ss;
    return make(address, port, foreign, raw, pid, program);
  }
  const linux = groupsOf(LINUX, line);
  if (linux === null) return null;
  const [address, port, foreign, raw, pid, program] = linux;
  return make(address, port, foreign, raw, pid, program);
};

/** Find who owns a socket in the lines below it, as `netstat -b` writes them; the service’s name says more. */
const findOwner = (lines: readonly string[], index: number): string => {
  let service = '';
  for (const line of lines.slice(index + 1, index + 4)) {
    const program = groupsOf(PROGRAM, line)?.[0];
    if (program !== undefined) return service === '' ? program : `${service} ${program}`;
    service = groupsOf(SERVICE, line)?.[0] ?? '';
    if (service === '') return '';
  }
  return '';
};

/** Programs and their services by process, from a `tasklist` in the same text. */
const findTasks = (lines: readonly string[]): Map<string, string> => {
  const tasks = new Map<string, string>();
  for (const line of lines) {
    const task = line.length > MAX_ROW ? null : groupsOf(TASK, line);
    if (task === null) continue;
    const [program = '', pid = '', rest = ''] = task;
    const services = /\bTermService\b/.exec(rest)?.[0];
    tasks.set(pid, services === undefined ? program : `${services} ${program}`);
  }
  return tasks;
};

/**
 * Read `netstat -ano`, `-anob` and `-anobq`, `Get-NetTCPConnection`, and on Linux `ss -tlnp` and `netstat -tlnp`: the
 * sockets of port 3389 and of Remote Desktop’s service at others, and a summary of port 3389.
 */
export const readSockets: TextReader = (text, context) => {
  if (!/\btcp6?\s|\blisten\b/i.test(text)) return null;
  const lines = splitLines(text);
  const sockets = lines.flatMap((line, index) => readSocket(line, index) ?? []);
  if (sockets.length === 0) return null;
  const tasks = findTasks(lines);
  for (const socket of sockets) {
    if (socket.program !== '') continue;
    const owner = findOwner(lines, socket.index);
    socket.program = owner === '' ? (tasks.get(socket.pid) ?? '') : owner;
  }
  const listeners = sockets.filter(({ state }) => state === 'listening');
  const ours = sockets.filter(
    ({ port, state, program }) =>
      state !== 'bound' &&
      (port === RDP_PORT || (state === 'listening' && /\bTermService\b/i.test(program))),
  );
  const facts: Fact[] = ours.map(({ index, address, port, state, raw, pid, program }) =>
    toFact(context, 'netstat', 'socket', index, {
      port: String(port),
      state,
      raw,
      pid,
      program,
      address,
    }),
  );
  const atPort = ours.filter(({ port }) => port === RDP_PORT);
  const listener = atPort.find(({ state }) => state === 'listening');
  // Every Windows listens at 135 or 445: without them the text is a part, which can't say that nobody listens.
  const whole = listeners.some(({ port }) => port === 135 || port === 445);
  const [first] = sockets;
  if (first !== undefined && (listener !== undefined || whole)) {
    const count = (state: string): string =>
      String(atPort.filter((socket) => socket.state === state).length);
    const owned = atPort.find(({ state, program }) => state === 'listening' && program !== '');
    const fields = {
      port: String(RDP_PORT),
      listening: listener === undefined ? 'no' : 'yes',
      owner: owned?.program ?? '',
      pid: listener?.pid ?? '',
      'half-open': count('half-open'),
      'close-wait': count('close-wait'),
      established: count('established'),
      ports: [...new Set(listeners.map(({ port }) => port))].sort((a, b) => a - b).join(' '),
    };
    facts.push(toFact(context, 'netstat', 'summary', (listener ?? first).index, fields));
  }
  return toResult('netstat', { facts, records: sockets.length });
};
