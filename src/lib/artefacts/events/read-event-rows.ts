import type { TextReader } from '../reader.ts';
import { splitLines } from '../text-lines.ts';
import { readToldDate, toToldResult, type ToldEvent } from './told-event.ts';

/** Heading of the provider above the table that `Get-WinEvent` writes. */
const PROVIDER = /^ {0,20}ProviderName: (\S.*)$/;

/** Row of that table: a date with its time, the number, the level and the text. */
const TABLE_ROW = /^(\d[\d./-]* .*?\d:\d\d(?::\d\d)?(?: ?[AP]M)?)\s+(\d{1,5})\s+(\S.*)$/i;

/**
 * Row of a list that Event Viewer saved or that was copied from it: level, date, source, number, category, and in a file
 * separated by commas the text. Commas, semicolons or tabs separate.
 */
const LIST_ROW =
  /^"?[^\t,;"]{1,30}"?[\t,;]"?(\d[^\t,;"]{5,40})"?[\t,;]"?([^\t,;"]{2,100})"?[\t,;]"?(\d{1,5})"?[\t,;]"?[^\t,;"]{0,60}"?(?:[\t,;]"?(.*?)"?)?$/;

/** Read rows of events: the table of `Get-WinEvent`, and lists that Event Viewer saves as text or CSV. */
export const readEventRows: TextReader = (text, context) => {
  const events: ToldEvent[] = [];
  let provider = '';
  let open = false;
  splitLines(text).forEach((line, index) => {
    provider = PROVIDER.exec(line)?.[1] ?? provider;
    const row = provider === '' ? null : TABLE_ROW.exec(line);
    const item = row === null && line.length < 2000 ? LIST_ROW.exec(line) : null;
    const [date = '', source = '', id = '', message = ''] =
      row === null ? (item?.slice(1) ?? []) : [row[1] ?? '', provider, row[2] ?? '', row[3] ?? ''];
    if (source !== '' && Number(id) <= 0xffff && readToldDate(date) !== null) {
      events.push({ provider: source, id: Number(id), date, message, line: index });
      open = item !== null && message !== '' && !line.endsWith('"');
      return;
    }
    // The text of a row in quotes may go over several lines.
    const last = events.at(-1);
    if (!open || last === undefined) return;
    last.message += `\n${line.replace(/"$/, '')}`;
    open = !line.endsWith('"') && last.message.length < 16_384;
  });
  return toToldResult(events, context);
};
