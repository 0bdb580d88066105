import type { TextReader } from '../reader.ts';
import { groupsOf, splitLines, toResult } from '../text-lines.ts';
import { toLogFact } from './to-log-fact.ts';

/** Line of guacd, the part of Guacamole that connects. */
const GUACD = /\bguacd\[\d{1,10}\]:\s*(?:(?:ERROR|WARNING|INFO|DEBUG|TRACE):\s*)?(.*)$/;
/** Why the connection ended, in the words of guacd's src/protocols/rdp/error.c and those of older versions. */
const CLOSED = /^RDP server closed\/refused connection: (.{1,120})$/;
const REASON = /^Disconnect reason code: (0x[0-9A-F]{1,8})\.?$/i;

/** Turn a reason into an id: “Security negotiation failed (wrong security type?)” into `security-negotiation-failed`. */
const toId = (reason: string): string =>
  reason
    .replace(/\s*\(.*$/, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');

/**
 * Read logs of guacd: the reason why a connection ended as id, such as `authentication-failure`, `connection-failed`,
 * `upstream-error`, `server-refused-connection`, `ssl-tls-connection-failed`; `certificate-validation-failed`; `0x…` for a reason
 * with a number (MS-RDPBCGR 2.2.5.1.1).
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
