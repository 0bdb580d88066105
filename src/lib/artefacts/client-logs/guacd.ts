import type { TextReader } from '../reader.ts';
import { groupsOf, splitLines, toResult } from '../text-lines.ts';
import { toLogFact } from './to-log-fact.ts';

/** Line of guacd, the part of Guacamole that connects. */
const GUACD = /\bguacd\[\d{1,10}\]:\s*(?:(?:ERROR|WARNING|INFO|DEBUG|TRACE):\s*)?(.*)$/;
/** Why the connection ended, in the words of guacd's src/protocols/rdp/error.c and those of older versions. */
const CLOSED = /^RDP server closed\/refused connection: (.{1,120})$/;
const REASON = /^Disconnect reason code: (0x[0-9A-F]{1,8})\.?$/i;

/** Names of FreeRDP for the reasons that guacd words one by one; others have several. */
const MEANINGS: readonly (readonly [string, string])[] = [
  ['Forcibly disconnected', 'ERRINFO_RPC_INITIATED_DISCONNECT'],
  ['Logged off', 'ERRINFO_RPC_INITIATED_LOGOFF'],
  ['Idle session time limit', 'ERRINFO_IDLE_TIMEOUT'],
  ['Active session time limit', 'ERRINFO_LOGON_TIMEOUT'],
  ['Disconnected by other', 'ERRINFO_DISCONNECTED_BY_OTHER_CONNECTION'],
  ['Insufficient privileges', 'ERRINFO_SERVER_INSUFFICIENT_PRIVILEGES'],
  ['Credentials expired', 'ERRINFO_SERVER_FRESH_CREDENTIALS_REQUIRED'],
  ['Manually disconnected', 'ERRINFO_RPC_INITIATED_DISCONNECT_BY_USER'],
  ['Manually logged off', 'ERRINFO_LOGOFF_BY_USER'],
  ['SSL/TLS connection failed', 'ERRCONNECT_TLS_CONNECT_FAILED'],
  ['Security negotiation failed', 'ERRCONNECT_SECURITY_NEGO_CONNECT_FAILED'],
  ['DNS lookup failed', 'ERRCONNECT_DNS_NAME_NOT_FOUND'],
];

/** Turn a reason into FreeRDP’s name or into an id: “Upstream error.” into `upstream-error`. */
const toId = (reason: string): string =>
  MEANINGS.find(([words]) => reason.startsWith(words))?.[1] ??
  reason
    .replace(/\s*\(.*$/, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');

/**
 * Read logs of guacd: the reason why a connection ended, by FreeRDP’s name where there is one, otherwise its words, such as
 * `authentication-failure`, `connection-failed`, `upstream-error`, `server-refused-connection`; `certificate-validation-failed`;
 * `0x…` for a reason with a number (MS-RDPBCGR 2.2.5.1.1).
 */
export const readGuacd: TextReader = (text, context) => {
  if (!/\bguacd\[\d/.test(text)) return null;
  const lines = splitLines(text);
  let records = 0;
  const facts = lines.flatMap((line, index) => {
    const [said] = groupsOf(GUACD, line) ?? [];
    if (said === undefined) return [];
    records++;
    const message = said.replace(/^guacd\[\d+\]:\s*(?:[A-Z]+:\s*)?/, '');
    const [closed] = groupsOf(CLOSED, message) ?? [];
    const [reason] = groupsOf(REASON, message) ?? [];
    const failed = /^Certificate validation failed/.test(message)
      ? 'certificate-validation-failed'
      : undefined;
    const id = closed === undefined ? (reason ?? failed) : toId(closed);
    return id === undefined || id === ''
      ? []
      : [toLogFact(context, 'guacd', id, index, line, { code: reason ?? '' })];
  });
  return toResult('guacd', { facts, records });
};
