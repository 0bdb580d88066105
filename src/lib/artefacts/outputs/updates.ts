import type { TextReader } from '../reader.ts';
import { groupsOf, splitLines, toFact, toResult } from '../text-lines.ts';
import { findListedObjects } from './powershell-list.ts';
import { isDayFirst, readWrittenDate } from './written-dates.ts';

const KB = /\bKB\d{6,8}\b/i;
/** Limit of characters of a row of a table in HTML. */
const MAX_ROW = 4_000;

/** Bring each row of a table in HTML onto one line without marks: cells are two spaces apart, lines before stay lines. */
const flattenRows = (text: string): string =>
  text
    .split(/<tr\b/i)
    .map((row) =>
      row
        .slice(0, MAX_ROW)
        .replace(/<\/t[dh]>/gi, '  ')
        .replace(/<[^<>]{0,500}>/g, '')
        .replace(/[\r\n]/g, ' '),
    )
    .join('\n');

/** Read installed updates: `Get-HotFix`, `wmic qfe`, and the table of UpdateHistory.html that Microsoft's collector writes. */
export const readUpdates: TextReader = (text, context) => {
  if (!KB.test(text)) return null;
  const html = /<table|<html/i.test(text);
  if (!html && !/HotFixID|InstalledOn/i.test(text)) return null;
  const lines = splitLines(html ? flattenRows(text) : text);
  const dayFirst = isDayFirst(lines);
  const row = (index: number, kb: string, written: string): ReturnType<typeof toFact> => {
    const date = readWrittenDate(written, dayFirst);
    const doubt = 'Day and month of its date could be the other way round.';
    const fields = { kb: kb.toUpperCase(), date: date?.iso.slice(0, 10) ?? '' };
    return toFact(context, 'updates', 'update', index, fields, {
      ...(html ? { where: `row ${index + 1}` } : {}),
      ...(date?.ambiguous === true ? { doubt } : {}),
    });
  };
  const facts = lines.flatMap((line, index) => {
    // A cell of its own in a table, before it a description or an address, after it a date.
    const [before = '', kb = '', rest = ''] =
      groupsOf(
        html ? /^(.*?)\b(KB\d{6,8})\b(.*)$/i : /^(.*?\s{2,})(KB\d{6,8})\s{2,}(.*)$/i,
        line,
      ) ?? [];
    if (kb === '') return [];
    const dated = [rest, before].find((part) => readWrittenDate(part) !== null);
    return dated === undefined ? [] : [row(index, kb, dated)];
  });
  for (const { index, values } of findListedObjects(lines)) {
    const kb = values.get('HotFixID') ?? '';
    if (KB.test(kb)) facts.push(row(index, kb, values.get('InstalledOn') ?? ''));
  }
  return toResult('updates', { facts });
};
