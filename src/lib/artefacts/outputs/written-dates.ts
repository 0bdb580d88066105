/** A date as a program wrote it in the manner of some language. */
export interface WrittenDate {
  /** Year, month, day, hour, minute and second as written, in local time of the computer that wrote it. */
  iso: string;
  /** True where day and month may be the other way round. */
  ambiguous: boolean;
}

const DATE =
  /(\d{1,4})([./-]) ?(\d{1,2})[./-] ?(\d{1,4})\.?(?:,?\s+(\D{0,12}?)(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?\s*([ap]\.?\s?m\b)?)?/i;

const two = (value: number): string => String(value).padStart(2, '0');

/** Words for the afternoon in Chinese, Japanese and Korean, which come before the time. */
const AFTERNOON = /下午|午後|오후/;

/**
 * Read the first date in a line: year first, with dots and the day first, or with slashes. With slashes the month is first
 * where the time has AM or PM, as in American English; otherwise the day is, unless that gives no month. `dayFirst` decides
 * where other dates of the same text do. Null where there is none.
 */
export const readWrittenDate = (text: string, dayFirst?: boolean): WrittenDate | null => {
  const match = DATE.exec(text);
  if (match === null) return null;
  const [, first = '', mark = '', second = '', third = '', before = '', h = '', m = '', s = ''] =
    match;
  const half = (match[9] ?? '').toLowerCase();
  const [a, b, c] = [Number(first), Number(second), Number(third)];
  let [year, month, day] = [c, a, b];
  let ambiguous = false;
  if (first.length === 4) [year, month, day] = [a, b, c];
  else if (third.length < 4) return null;
  else if (mark !== '/' || a > 12) [month, day] = [b, a];
  else if (b <= 12 && (dayFirst ?? half === '')) {
    [month, day] = [b, a];
    ambiguous = dayFirst === undefined && a !== b;
  }
  if (month < 1 || month > 12 || day < 1 || day > 31 || year < 1970) return null;
  let hour = h === '' ? 0 : Number(h);
  if ((half.startsWith('p') || AFTERNOON.test(before)) && hour < 12) hour += 12;
  if (half.startsWith('a') && hour === 12) hour = 0;
  if (hour > 23 || Number(m) > 59 || Number(s) > 59) return null;
  return {
    iso: `${year}-${two(month)}-${two(day)}T${two(hour)}:${two(Number(m))}:${two(Number(s))}`,
    ambiguous,
  };
};

/** Decide for all dates of a text: true where one has a day over 12 first, false where one has it second. */
export const isDayFirst = (lines: readonly string[]): boolean | undefined => {
  for (const line of lines) {
    const match = /\b(\d{1,2})\/(\d{1,2})\/\d{4}\b/.exec(line);
    if (Number(match?.[1]) > 12) return true;
    if (Number(match?.[2]) > 12) return false;
  }
  return undefined;
};
