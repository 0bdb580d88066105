import type { CheckPlace } from '../domain/closed-lists.ts';
import type { Answers, CheckId } from '../domain/tree.ts';
import { UNKNOWN_ANSWER } from '../domain/unknown.ts';
import { UNKNOWN_RATE } from './costs.ts';
import type { EvidenceCheck } from './evidence-model.ts';

/**
 * Share of people, before they have answered anything, who can look up all that is asked. The others can only tell what
 * they have noticed. An editorial estimate: on known cases, figures between 10 and 35 % differ by a question at most,
 * because a few answers distinguish the two.
 */
const LOOKING_SHARE = 0.1;

/** Share of people who can tell the answer of a check without looking anything up, by place: where no cases say more. */
const RECALL_SHARE: Record<CheckPlace, number> = {
  anywhere: 0.4,
  client: 0.1,
  path: 0.15,
  host: 0.05,
  portal: 0.05,
};

/** Weight of `RECALL_SHARE`, as a number of cases. */
const PRIOR_CASES = 20;

/**
 * Learn from cases how many people can tell the answer of each check: the share of reports that hold it. The share of its
 * place is the prior. Reports say less than the same person would when asked, so this rather underestimates.
 */
export function learnRecall<Check extends Pick<EvidenceCheck, 'id' | 'where'>>(
  checks: readonly Check[],
  cases: readonly { answers: Answers }[],
): (Check & { recall: number })[] {
  return checks.map((check) => {
    const count = cases.filter(({ answers }) => isAnswered(answers, check.id)).length;
    const share = (PRIOR_CASES * RECALL_SHARE[check.where] + count) / (PRIOR_CASES + cases.length);
    return { ...check, recall: Number(share.toFixed(2)) };
  });
}

const isAnswered = (answers: Answers, check: CheckId): boolean =>
  Object.hasOwn(answers, check) && answers[check] !== UNKNOWN_ANSWER;

/** Return the share of people who can tell the answer; never none or all, as both would be certainty. */
const recallOf = ({ recall, where }: Pick<EvidenceCheck, 'recall' | 'where'>): number =>
  Math.min(0.95, Math.max(0.01, recall ?? RECALL_SHARE[where]));

/**
 * Estimate how likely somebody can answer each check, from what they could answer so far. People are of two kinds: those
 * who can look up all that is asked, and fail as often as `UNKNOWN_RATE` says, and those who can only tell. A person
 * who knows the state of a service is asked for more of the kind, and one who doesn’t what can be known from memory.
 *
 * @returns The share of a check of the list.
 */
export function answerShares(
  checks: readonly Pick<EvidenceCheck, 'id' | 'where' | 'recall'>[],
  answers: Answers,
): (check: Pick<EvidenceCheck, 'where' | 'recall'>) => number {
  const looked = (where: CheckPlace): number => 1 - UNKNOWN_RATE[where];
  let odds = Math.log(LOOKING_SHARE / (1 - LOOKING_SHARE));
  for (const check of checks) {
    // An answer from memory says nothing about looking things up.
    if (check.where === 'anywhere' || !Object.hasOwn(answers, check.id)) continue;
    const [looking, telling] = [looked(check.where), recallOf(check)];
    odds += isAnswered(answers, check.id)
      ? Math.log(looking / telling)
      : Math.log((1 - looking) / (1 - telling));
  }
  const isLooking = 1 / (1 + Math.exp(-odds));
  return (check) => isLooking * looked(check.where) + (1 - isLooking) * recallOf(check);
}
