import type { AnswerId, Answers, CauseId, CheckId } from '../domain/tree.ts';
import { UNKNOWN_ANSWER } from '../domain/unknown.ts';
import { answerRates, indexCauses } from './answer-rates.ts';
import type { EvidenceCheck } from './evidence-model.ts';
import type { WeighedAnswer } from './strength.ts';
import { SHIFTS_PER_DOUBLING } from './strength.ts';

/** A case to learn from: its answers, and the causes that turned out right. */
export interface SolvedCase {
  answers: Answers;
  causes: readonly CauseId[];
}

/** A check whose answers have their shifts. */
type Learned<Check extends Pick<EvidenceCheck, 'answers'>> = Omit<Check, 'answers'> & {
  answers: (Check['answers'][number] & Pick<WeighedAnswer, 'shifts'>)[];
};

/** Weight of an author’s word, as a number of cases: that many speak as loudly as the word does. */
const PRIOR_CASES = 12;
/** The fewest cases of a cause that answer a check, for anything to be learnt about the two. */
const MIN_ANSWERED = 4;
/** The fewest cases with an answer for it to speak more for a cause than the author says: never one alone. */
const MIN_GIVEN = 2;
/** The largest shift: a doubling, or a halving. A strength then never passes the middle between its word and the next. */
const MAX_SHIFT = SHIFTS_PER_DOUBLING;

/** Number of cases by check, answer and cause. A case with several right causes counts as a part of one for each. */
type Counts = Map<CheckId, Map<AnswerId, Map<CauseId, number>>>;

function countAnswers(cases: readonly SolvedCase[]): Counts {
  const counts: Counts = new Map();
  const inner = <Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value => {
    const value = map.get(key) ?? make();
    map.set(key, value);
    return value;
  };
  for (const { answers, causes } of cases)
    for (const [check, answer] of Object.entries(answers)) {
      if (answer === UNKNOWN_ANSWER) continue;
      const row = inner(
        inner(counts, check, () => new Map<AnswerId, Map<CauseId, number>>()),
        answer,
        () => new Map<CauseId, number>(),
      );
      for (const cause of causes) row.set(cause, (row.get(cause) ?? 0) + 1 / causes.length);
    }
  return counts;
}

/**
 * Learn from solved cases how far to move the ratios of the answers from what the authors' words say.
 *
 * The share of a cause's cases that give an answer is estimated with the authors' rate as the prior (a Dirichlet prior
 * that weighs `PRIOR_CASES`): `(PRIOR_CASES rate + given) / (PRIOR_CASES + answered)`. The shift is its logarithm over the
 * rate, in whole steps, at most `MAX_SHIFT` either way. `/quality/` shows what this is worth on cases that were not learnt
 * from.
 *
 * @param checks With the authors' words; shifts that they have already are not counted again.
 * @returns The same checks with the shifts of each answer.
 */
export function learnShifts<Check extends Pick<EvidenceCheck, 'id' | 'answers'>>(
  causes: readonly CauseId[],
  checks: readonly Check[],
  cases: readonly SolvedCase[],
): Learned<Check>[] {
  const counts = countAnswers(cases);
  const index = indexCauses(causes);
  return checks.map((check) => {
    const authored = check.answers.map(({ id, evidence }) => ({ id, evidence }));
    const { answers, rates } = answerRates({ answers: authored }, index, 0);
    const shifts = new Map<AnswerId, Record<CauseId, number>>();
    causes.forEach((cause, place) => {
      const given = answers.map((answer) => counts.get(check.id)?.get(answer)?.get(cause) ?? 0);
      const answered = given.reduce((sum, one) => sum + one, 0);
      if (answered < MIN_ANSWERED) return;
      const total = rates.reduce((sum, row) => sum + (row[place] ?? 0), 0);
      answers.forEach((answer, at) => {
        const rate = (rates[at]?.[place] ?? 0) / total;
        const seen = given[at] ?? 0;
        const shift = toShift((PRIOR_CASES * rate + seen) / (PRIOR_CASES + answered) / rate);
        if (shift === 0 || (shift > 0 && seen < MIN_GIVEN)) return;
        shifts.set(answer, { ...shifts.get(answer), [cause]: shift });
      });
    });
    return {
      ...check,
      answers: check.answers.map((answer: Check['answers'][number]) => {
        const own = shifts.get(answer.id);
        return own ? { ...answer, shifts: own } : answer;
      }),
    };
  });
}

/** Round the logarithm of a ratio to steps. */
function toShift(ratio: number): number {
  const steps = Math.round(Math.log2(ratio) * SHIFTS_PER_DOUBLING);
  return Math.max(-MAX_SHIFT, Math.min(MAX_SHIFT, steps));
}
