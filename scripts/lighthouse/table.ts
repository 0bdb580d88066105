import { kindOf } from '../page-kinds.ts';
import { quantile } from '../quantile.ts';
import type { Scores } from './scores.ts';
import { CATEGORIES } from './scores.ts';

/** A row of the table: a kind of page, how many were measured, and `worst / median` of each category. */
export type Row = Record<string, string | number>;

/** Build one row for each kind of page, in the given order. A category measured on only some pages says on how many. */
export function tableOf(measured: readonly Scores[]): Row[] {
  return [...Map.groupBy(measured, ({ page }) => kindOf(page))].map(([kind, pages]) => {
    const row: Row = { 'kind of page': kind, pages: pages.length };
    for (const category of CATEGORIES) {
      const values = pages.flatMap(({ scores }) => scores[category] ?? []);
      const some = values.length < pages.length ? ` (of ${values.length})` : '';
      row[category] =
        values.length === 0 ? '' : `${quantile(values, 0)} / ${quantile(values, 0.5)}${some}`;
    }
    return row;
  });
}

/** Return the table as Markdown. */
export function markdownOf(rows: readonly Row[]): string {
  const names = Object.keys(rows[0] ?? {});
  const line = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
  return [
    line(names),
    line(names.map(() => '---')),
    ...rows.map((row) => line(names.map((name) => row[name] ?? ''))),
  ].join('\n');
}
