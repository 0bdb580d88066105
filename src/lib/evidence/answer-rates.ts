import type { AnswerId, CauseId } from '../tree/types.ts';
import type { EvidenceCheck } from './model.ts';
import { RATIOS } from './strength.ts';

/** The answer that everybody may give and that says nothing. */
export const UNKNOWN_ANSWER = 'unknown';

/** The answers of a check that say something, and how often each is given when a cause is the real one. */
export interface AnswerRates {
  answers: AnswerId[];
  /** Answer by cause, in the order of the arguments; for every cause the answers sum to 1. “Don’t know” is left out. */
  rates: Float64Array[];
}

/**
 * P(answer | cause) from the ratios of the content.
 *
 * A ratio compares with the case without the cause, so a base rate is needed. It is 1 / the answer’s greatest ratio for
 * any cause: the more an answer tells, the rarer it is without its cause, as a broken thing is rare without a reason.
 * With it the ratios come out nearly as the content states them (a uniform base would flatten 20 to 2); per cause the
 * products are then normalised to sum to 1.
 */
export function answerRates(check: EvidenceCheck, causes: readonly CauseId[]): AnswerRates {
  const told = check.answers.filter(({ id }) => id !== UNKNOWN_ANSWER);
  const ratios = told.map(({ evidence }) =>
    Float64Array.from(causes, (cause) => {
      const strength = Object.hasOwn(evidence, cause) ? evidence[cause] : undefined;
      return strength === undefined ? 1 : RATIOS[strength];
    }),
  );
  const rates = ratios.map((row) => {
    const base = 1 / row.reduce((most, ratio) => Math.max(most, ratio), 1);
    return row.map((ratio) => base * ratio);
  });
  causes.forEach((_, cause) => {
    const total = rates.reduce((sum, row) => sum + (row[cause] ?? 0), 0);
    for (const row of rates) row[cause] = (row[cause] ?? 0) / total;
  });
  return { answers: told.map(({ id }) => id), rates };
}
