import type { CaseFacts } from '../case-facts.ts';
import type { NextStep } from '../situation.ts';

/** A rule that decides the next step of a case, or leaves it to the rules after it (null). */
export type Policy<Facts = CaseFacts> = (facts: Facts) => NextStep | null;

/** Return the step of the first policy that decides. */
export function applyPolicies<Facts>(
  policies: readonly Policy<Facts>[],
  facts: Facts,
): NextStep | null {
  for (const policy of policies) {
    const step = policy(facts);
    if (step) return step;
  }
  return null;
}
