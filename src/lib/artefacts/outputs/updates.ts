import type { TextReader } from '../reader.ts';
import { groupsOf, splitLines, toFact, toResult } from '../text-lines.ts';
import { findListedObjects } from './powershell-list.ts';
import { isDayFirst, readWrittenDate } from './written-dates.ts';

const KB = /\bKB\d{6,8}\b/i;
/** A row of a table in HTML up to its end, the next row or a limit of characters. */
const ROW = /<tr\b(?:(?!<\/?tr\b|<\/table\b).){0,4000}/gis;

/** Bring a row of a table in HTML onto one line without marks: cells are two spaces apart. */
const flattenRow = (row: string): string =>
  row
    .replace(/<\/t[dh]>/gi, '  ')
    .replace(/<[^<>]{0,500}>/g, '')
    .replace(/\r\n|[\r\n]/g, ' ');

/** Read installed updates: `Get-HotFix`, `wmic qfe`, and the table of UpdateHistory.html that Microsoft's collector writes. */
export const readUpdates: TextReader = (text, context) => {
  if (!KB.test(text) || !/HotFixID|InstalledOn|<tr\b/i.test(text)) return null;
  const rows = splitLines(Array.from(text.matchAll(ROW), ([row]) => flattenRow(row)).join('\n'));
  // Lines around rows keep their numbers.
  const lines = splitLines(text.replace(ROW, (row) => row.replace(/[^\r\n]/g, '')));
  const dayFirst = isDayFirst([...rows, ...lines]);
  const update = (
    index: number,
    kb: string,
    written: string,
    more: { where?: string } = {},
  ): ReturnType<typeof toFact> => {
    const date = readWrittenDate(written, dayFirst);
    const doubt = 'Day and month of its date could be the other way round.';
    const fields = { kb: kb.toUpperCase(), date: date?.iso.slice(0, 10) ?? '' };
    return toFact(context, 'updates', 'update', index, fields, {
      ...more,
      ...(date?.ambiguous === true ? { doubt } : {}),
    });
  };
  // A cell of its own in a table, before it a description or an address, after it a date.
  const find = (pattern: RegExp, line: string, index: number, more = {}) => {
    const [before = '', kb = '', rest = ''] = groupsOf(pattern, line) ?? [];
    const dated = [rest, before].find((part) => readWrittenDate(part) !== null);
    return dated === undefined ? [] : [update(index, kb, dated, more)];
  };
  const facts = [
    ...rows.flatMap((row, index) =>
      find(/^(.*?)\b(KB\d{6,8})\b(.*)$/i, row, index, { where: `row ${index + 1}` }),
    ),
    ...lines.flatMap((line, index) => find(/^(.*?\s{2,})(KB\d{6,8})\s{2,}(.*)$/i, line, index)),
  ];
  for (const { index, values } of findListedObjects(lines)) {
    const kb = values.get('HotFixID') ?? '';
    if (KB.test(kb)) facts.push(update(index, kb, values.get('InstalledOn') ?? ''));
  }
  return toResult('updates', { facts });
};
