import type { TextReader } from '../reader.ts';
import { splitLines } from '../text-lines.ts';
import { readToldDate, toToldResult, type ToldEvent } from './told-event.ts';

/** Beginning of a line `label: value`, as it is or with the marks of quotes and of bold type in a forum. */
const LABELLED = /^[\s>*]{0,20}([^\s:：*>][^:：\n]{0,40}?)[\s*]{0,40}[:：]/u;

/** Longer lines are text. */
const MAX_HEADER_LINE = 600;

const HEADER = /^Event\[\d+\]:?$/;
const XML = /<Event[\s>]/;

/** Lines that a header has before its text: 10 as Event Viewer copies it, 12 of wevtutil. */
const COPIED = { computer: 8, text: 9 };
const LISTED = { computer: 10, text: 11 };

/** Lines of the text of one event that are looked at. */
const MAX_LINES = 80;

interface Labelled {
  label: string;
  value: string;
}

/** Drop spaces and the marks of bold type at both ends. */
function trimMarks(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && /[\s*]/.test(text.charAt(from))) from += 1;
  while (to > from && /[\s*]/.test(text.charAt(to - 1))) to -= 1;
  return text.slice(from, to);
}

const readLabelled = (line: string | undefined): Labelled | null => {
  if (line === undefined || line.length > MAX_HEADER_LINE) return null;
  const match = LABELLED.exec(line);
  return match === null
    ? null
    : { label: match[1] ?? '', value: trimMarks(line.slice(match[0].length)) };
};

/** Log, source, date and number, one below the other: the same order in every language. */
interface Opening {
  at: number;
  channel: string;
  provider: string;
  date: string;
  id: number;
  /** Written by wevtutil, which has two lines more. */
  listed: boolean;
}

/**
 * Find the four lines with which a copied event begins. Their labels are in the language of Windows, so their order and
 * values decide: a log, a source, a date, a number. Event Viewer and `wevtutil qe /f:text` both write them so; an example is
 * at https://learn.microsoft.com/en-us/troubleshoot/azure/virtual-machines/windows/troubleshoot-remote-desktop-services-issues
 */
function findOpening(lines: readonly string[], at: number): Opening | null {
  const number = readLabelled(lines[at + 3]);
  if (number === null || !/^\d{1,5}$/.test(number.value) || Number(number.value) > 0xffff)
    return null;
  const [log, source, date] = [0, 1, 2].map((offset) => readLabelled(lines[at + offset]));
  if (!log || !source || !date || log.value === '' || source.value === '') return null;
  if (readToldDate(date.value) === null) return null;
  return {
    at,
    channel: log.value,
    provider: source.value,
    date: date.value,
    id: Number(number.value),
    listed: HEADER.test(lines[at - 1]?.trim() ?? ''),
  };
}

/** Read the lines after the opening: the computer, and the text of the event. */
function readRest(
  lines: readonly string[],
  { at, listed }: Opening,
  end: number,
): { computer?: string; message: string } {
  const { computer: computerAt, text: textAt } = listed ? LISTED : COPIED;
  const header = Array.from({ length: textAt + 1 }, (_, offset) =>
    readLabelled(lines[at + offset]),
  );
  // The label of English Windows helps where lines are missing.
  const whole = header.every((line) => line !== null) && at + textAt < end;
  const computer = whole
    ? header[computerAt]
    : header.find((line) => /^computer$/i.test(line?.label ?? ''));
  const text = lines.slice(Math.min(at + (whole ? textAt : 4), end), Math.min(end, at + MAX_LINES));
  if (whole) text[0] = header[textAt]?.value ?? '';
  return {
    ...(computer &&
      /^[\p{L}\p{N}_.-]{1,255}$/u.test(computer.value) && { computer: computer.value }),
    message: text.join('\n').trim(),
  };
}

/**
 * Read events as Event Viewer copies them and as `wevtutil qe /f:text` writes them, in any language. One whose XML follows
 * is left to the reader of XML.
 */
export const readCopiedEvents: TextReader = (text, context) => {
  const lines = splitLines(text);
  const openings: Opening[] = [];
  for (let at = 0; at + 3 < lines.length; at += 1) {
    const opening = findOpening(lines, at);
    if (opening === null) continue;
    openings.push(opening);
    at += 3;
  }
  const events: ToldEvent[] = openings.flatMap((opening, index) => {
    const next = openings[index + 1];
    const end = next === undefined ? lines.length : next.at - (next.listed ? 1 : 0);
    const xml = lines
      .slice(opening.at, Math.min(end, opening.at + MAX_LINES))
      .some((line) => XML.test(line));
    const { channel, provider, date, id, at: line } = opening;
    return xml ? [] : [{ channel, provider, date, id, line, ...readRest(lines, opening, end) }];
  });
  return toToldResult(events, context);
};
