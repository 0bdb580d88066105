/** A measure of two builds; the smaller value is the better one. */
export interface Compared {
  measure: string;
  unit: string;
  /** Of the other commit, then of this checkout; null where it could not be measured. */
  values: readonly [number | null, number | null];
}

const shown = (value: number | null, unit: string): string =>
  value === null ? '?' : `${value < 100 ? value.toFixed(1) : Math.round(value)} ${unit}`;

/**
 * Write measures as a Markdown table with the ratio of this checkout to the other commit.
 *
 * @param other Name of the other commit, for the head of its column.
 */
export function comparisonTable(rows: readonly Compared[], other: string): string {
  const lines = rows.map(({ measure, unit, values: [before, now] }) => {
    const ratio = before === null || now === null || before === 0 ? '?' : (now / before).toFixed(2);
    return `| ${measure} | ${shown(before, unit)} | ${shown(now, unit)} | ${ratio} |`;
  });
  return [`| measure | ${other} | here | ratio |`, '| --- | --- | --- | --- |', ...lines].join(
    '\n',
  );
}
