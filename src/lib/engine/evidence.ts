import type { Case } from '../domain/case.ts';
import type { CauseId, Step } from '../domain/tree.ts';
import { UNKNOWN_ANSWER } from '../domain/unknown.ts';

/** A case as the engine reads it. */
export interface Evidence extends Pick<Case, 'answers' | 'tried'> {
  /** Causes that the author of the tree named at the end that was reached. Each counts as supported by one more answer. */
  supported?: readonly CauseId[];
}

/**
 * Return the evidence of a case that reached an end of the tree.
 *
 * The causes that an author names for a combination of answers are an expert's judgement of that combination. Counting
 * them as one more supporting answer keeps the troubleshooter and the pages without scripts in agreement.
 *
 * Ends reached through a "don't know" carry no evidence: the author was guessing. Counting them was measured to put the
 * right cause first less often on real cases, and to hand over too early.
 *
 * @param suspects The causes that the end names.
 * @param trail The answers that led to the end, passed-over questions included.
 */
export function withAuthoredEnd(
  { answers, tried }: Evidence,
  suspects: readonly CauseId[],
  trail: readonly Step[],
): Evidence {
  const guessed = trail.some(({ answer }) => answer === UNKNOWN_ANSWER);
  return { answers, tried, ...(!guessed && suspects.length > 0 && { supported: suspects }) };
}
