import type { AnswerId, CauseId } from '../domain/tree.ts';
import type { Likelihood } from '../domain/closed-lists.ts';
import { UNKNOWN_ANSWER } from '../domain/unknown.ts';
import { baseRates } from './answer-rates.ts';
import type { AnswerCounts, SolvedCase } from './count-answers.ts';
import { countAnswers } from './count-answers.ts';
import type { EvidenceCheck } from './evidence-model.ts';
import { fitBases } from './fit-bases.ts';
import type { WeighedAnswer } from './strength.ts';
import { namedCauses, PRIOR_WEIGHTS, ratioOf, SHIFTS_PER_DOUBLING } from './strength.ts';

/** Weight of an author’s word about an answer, as a number of cases: that many speak as loudly as the word does. */
export const WORD_CASES = 40;
/** Weight of the authors’ likelihoods of all causes together, as a number of cases. */
const LIKELIHOOD_CASES = 300;
/** The fewest cases of a cause that answer a check, for anything to be learnt about the two. */
const MIN_ANSWERED = 2;
/** The fewest cases with an answer for it to speak more for a cause than the author says: never one alone. */
const MIN_GIVEN = 2;
/** The largest shift: a doubling, or a halving. A strength then never passes the middle between its word and the next. */
const MAX_SHIFT = SHIFTS_PER_DOUBLING;

/** Return the shift from one share to another: whole steps of the logarithm of their ratio. */
function toShift(from: number, to: number): number {
  const steps = Math.round(Math.log2(to / from) * SHIFTS_PER_DOUBLING);
  return Math.max(-MAX_SHIFT, Math.min(MAX_SHIFT, steps));
}

/** List the causes that are in a set, in the order of all. */
const causesIn = (some: ReadonlySet<CauseId>, all: ReadonlySet<CauseId>): CauseId[] =>
  some.size === 0 ? [] : [...all].filter((cause) => some.has(cause));

/** A record with what was learnt about it. */
type Learned<Value> = Value & Pick<WeighedAnswer, 'shifts'>;

function learnCheck<Check extends Pick<EvidenceCheck, 'id' | 'answers'>>(
  check: Check,
  causes: ReadonlySet<CauseId>,
  { given, answering }: AnswerCounts,
): Omit<Check, 'answers'> & { answers: Learned<Check['answers'][number]>[] } {
  const answers = check.answers.filter(({ id }) => id !== UNKNOWN_ANSWER);
  const ratio = (answer: number, cause: CauseId): number =>
    ratioOf({ evidence: answers[answer]?.evidence ?? {} }, cause);
  const count = (answer: number, cause: CauseId): number =>
    given(check.id, answers[answer]?.id ?? '', cause);
  const named = [...namedCauses(answers)].filter((cause) => causes.has(cause));
  // Nothing is learnt about the others: most causes, where there are many. In their own order, for the same sums.
  const counted = causesIn(answering(check.id), causes);
  const bases = fitBases(baseRates(answers, named), counted, ratio, count);
  const shifts = new Map<AnswerId, Record<CauseId, number>>();
  for (const cause of counted) {
    const answered = answers.reduce((sum, _, answer) => sum + count(answer, cause), 0);
    if (answered < MIN_ANSWERED) continue;
    const total = bases.reduce((sum, base, answer) => sum + base * ratio(answer, cause), 0);
    answers.forEach(({ id }, answer) => {
      const rate = ((bases[answer] ?? 0) * ratio(answer, cause)) / total;
      const seen = count(answer, cause);
      const shift = toShift(rate, (WORD_CASES * rate + seen) / (WORD_CASES + answered));
      if (shift === 0 || (shift > 0 && seen < MIN_GIVEN)) return;
      shifts.set(id, { ...shifts.get(id), [cause]: shift });
    });
  }
  return {
    ...check,
    answers: check.answers.map((answer: Check['answers'][number]) => {
      const own = shifts.get(answer.id);
      return own ? { ...answer, shifts: own } : answer;
    }),
  };
}

/**
 * Learn from solved cases how far to move what the authors’ words say.
 *
 * The share of a cause’s cases that give an answer is estimated with the authors’ rate as the prior (a Dirichlet prior that
 * weighs `WORD_CASES`): `(WORD_CASES rate + given) / (WORD_CASES + answered)`, and how often a cause is the real one in
 * the same way. A shift is the logarithm of that over the authors’ rate, in whole steps, at most `MAX_SHIFT` either way.
 * `/quality/` shows what this is worth on cases that were not learnt from.
 *
 * @returns The same causes and checks with their shifts.
 */
export function learnShifts<
  Cause extends { id: CauseId; likelihood: Likelihood },
  Check extends Pick<EvidenceCheck, 'id' | 'answers'>,
>({
  causes,
  checks,
  cases,
}: {
  causes: readonly Cause[];
  checks: readonly Check[];
  cases: readonly SolvedCase[];
}) {
  const counts = countAnswers(cases);
  const ids = new Set(causes.map(({ id }) => id));
  const weights = causes.map(({ likelihood }) => PRIOR_WEIGHTS[likelihood]);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return {
    causes: causes.map((cause, index): Cause & { shift?: number } => {
      const share = (weights[index] ?? 0) / total;
      const shift = toShift(
        share,
        (LIKELIHOOD_CASES * share + counts.caused(cause.id)) / (LIKELIHOOD_CASES + counts.all),
      );
      return shift === 0 ? cause : { ...cause, shift };
    }),
    checks: checks.map((check) => learnCheck(check, ids, counts)),
  };
}
