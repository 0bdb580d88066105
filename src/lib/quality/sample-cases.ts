import { draw } from './simulate/random.ts';

const SEED = 1;

/** Cases times causes: a case takes longer where there are more causes. Twice as many as the content of this site has. */
const CASES_TIMES_CAUSES = 20_000;
/** The fewest cases of which a share says something. */
const MIN_CASES = 50;

/** A case with its id, by which it is drawn. */
interface Named {
  id: string;
}

/**
 * Draw the known cases to measure, in the order of the list: all where few causes make them quick, else a sample that stays the
 * same while cases are added elsewhere in the list.
 */
export function sampleCases<Case extends Named>(
  cases: readonly Case[],
  causes: number,
): readonly Case[] {
  const most = Math.max(MIN_CASES, Math.floor(CASES_TIMES_CAUSES / causes));
  if (cases.length <= most) return cases;
  const drawn = cases
    .map(({ id }, index) => ({ index, at: draw(SEED, 'sample', id) }))
    .sort((a, b) => a.at - b.at || a.index - b.index)
    .slice(0, most);
  const chosen = new Set(drawn.map(({ index }) => index));
  return cases.filter((_, index) => chosen.has(index));
}
