import type { TextReader } from '../reader.ts';
import { groupsOf, splitLines, toFact, toResult } from '../text-lines.ts';

/** Status of `nltest`: a number, the same number in hexadecimal, its name. */
const STATUS = /^(.{0,80}?)\bStatus = (\d{1,10}) 0x([0-9a-f]{1,8}) ([A-Z][A-Za-z_0-9]{2,60})\b/;
const TESTED = /Test-ComputerSecureChannel(?:\s|$)/i;

/**
 * Read `nltest /sc_query`, `/sc_verify` and `/dsgetdc`, whose status has a number and a name in every language, and what
 * `Test-ComputerSecureChannel` returns below its prompt (status 0 for True, 1 for False).
 */
export const readSecureChannel: TextReader = (text, context) => {
  if (!/Status = \d|Test-ComputerSecureChannel/i.test(text)) return null;
  const lines = splitLines(text);
  const facts = lines.flatMap((line, index) => {
    const [of = '', status = '', hex = '', name = ''] = groupsOf(STATUS, line) ?? [];
    if (status !== '' && Number(status) === parseInt(hex, 16)) {
      const id = /DC name|DsGetDc/i.test(of) ? 'dsgetdc' : 'secure-channel';
      return [toFact(context, 'nltest', id, index, { status, name, of: of.replace(/:?\s*$/, '') })];
    }
    const answer = lines.slice(index + 1, index + 6).find((next) => next !== '');
    if (!TESTED.test(line) || (answer !== 'True' && answer !== 'False')) return [];
    const fields = {
      status: answer === 'True' ? '0' : '1',
      name: answer,
      of: 'Test-ComputerSecureChannel',
    };
    return [toFact(context, 'nltest', 'secure-channel', index, fields)];
  });
  return toResult('secure-channel', { facts });
};
