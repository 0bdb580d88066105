import type { Filled } from '../../lib/case/merge-findings.ts';
import type { FactAnswer } from '../../lib/readings/readings.ts';
import type { Certainty } from '../../lib/domain/closed-lists.ts';

/** Doubts of an answer, and how sure it is. Findings of the script were looked up by it: certain. */
export interface Sureness {
  certainty: Certainty;
  doubts: readonly string[];
}

const ORDER: readonly Certainty[] = ['certain', 'likely', 'weak'];

/**
 * Return how sure an answer is: as sure as the best that gives it.
 *
 * @param maskDoubt Masks names in a doubt. The notes of the table hold none, but words such as “host” that may be the name of a computer.
 */
export function surenessOf(
  { check, answer }: Pick<Filled, 'check' | 'answer'>,
  answers: readonly FactAnswer[],
  maskDoubt: (doubt: string) => string = (doubt) => doubt,
): Sureness {
  const those = answers
    .filter((one) => one.check === check && one.answer === answer)
    .sort((a, b) => ORDER.indexOf(a.certainty) - ORDER.indexOf(b.certainty));
  const [best] = those;
  return best
    ? {
        certainty: best.certainty,
        doubts: [
          ...new Set(
            those.flatMap(({ note, doubts }) => [
              ...(note === null ? [] : [note]),
              ...doubts.map(maskDoubt),
            ]),
          ),
        ],
      }
    : { certainty: 'certain', doubts: [] };
}

/** Return whether an answer is ticked at first: not where it is weak. */
export const isTicked = ({ certainty }: Sureness): boolean => certainty !== 'weak';

/** Words for how sure an answer is. */
export const SURENESS: Record<Certainty, string> = {
  certain: 'Certain',
  likely: 'Likely',
  weak: 'A hint only',
};
