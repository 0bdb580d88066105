import type { ListedObject } from './powershell-list.ts';

const MAX_ROW = 400;
const RULER = /^\s*-+(?:\s+-+)+$/;

/** Find where each word of a line starts. */
const startsOf = (line: string): number[] => [...line.matchAll(/\S+/g)].map(({ index }) => index);

/**
 * Find the objects that Format-Table wrote: names, a ruler under each, a row for each object. A row with as many words as there are
 * columns is read by its words, because pages and mails lose the spaces that align a table.
 */
export const findTabledObjects = (lines: readonly string[]): ListedObject[] =>
  lines.flatMap((ruler, at) => {
    const names = (lines[at - 1] ?? '').trim().split(/\s+/);
    const starts = startsOf(ruler);
    if (ruler.length > MAX_ROW || !RULER.test(ruler) || names.length !== starts.length) return [];
    const rows = lines.slice(at + 1);
    const end = rows.findIndex((row) => row.trim() === '' || row.length > MAX_ROW);
    return (end < 0 ? rows : rows.slice(0, end)).map((row, place) => {
      const words = row.trim().split(/\s+/);
      const cells =
        words.length === names.length
          ? words
          : starts.map((start, column) => row.slice(start, starts[column + 1]).trim());
      return {
        index: at + 1 + place,
        values: new Map(names.map((name, column) => [name, cells[column] ?? ''])),
      };
    });
  });
