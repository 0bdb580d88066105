import type { TextReader } from '../reader.ts';
import { groupsOf, splitLines, toResult } from '../text-lines.ts';
import { toLogFact } from './to-log-fact.ts';

/** End of a connection as mRemoteNG notes it, with or without the server's name. */
const DISCONNECTED = /\bRDP disconnected(?: from server [^!]{1,80})?!\s*(.*)$/i;
/** Number of the reason: at the beginning of what follows, or after “Error code”. */
const NUMBER = /^(\d{1,6})\b|\bError code:? (\d{1,6})\b|\bprotocol error (\d{1,6})\b/i;
const NOTED = /Protocol Event Disconnected\b/i;
/** Limit of lines of one message. */
const MAX_LINES = 4;

/** Read mRemoteNG's log and its notices: the decimal number of the reason as id, such as 2308 (0x904). */
export const readMRemoteNg: TextReader = (text, context) => {
  if (!/RDP disconnected|Protocol Event Disconnected/i.test(text)) return null;
  const lines = splitLines(text);
  const facts = lines.flatMap((line, index) => {
    const [rest] = groupsOf(DISCONNECTED, line) ?? [];
    if (rest === undefined && !NOTED.test(line)) return [];
    const below = lines.slice(index + 1, index + MAX_LINES);
    const numbers = [rest ?? line, ...below].map((one) =>
      NUMBER.exec(one.trim())?.slice(1).find(Boolean),
    );
    const code = numbers.find((number) => number !== undefined);
    if (code === undefined) return [];
    // log4net puts the time before the message; a notice has it in the line above.
    const dated = /^\d{4}-\d{2}-\d{2} /.test(line) ? line : `${lines[index - 1] ?? ''} ${line}`;
    const fact = toLogFact(context, 'mremoteng', code, index, dated, { code });
    return [fact];
  });
  return toResult('mremoteng', { facts });
};
