import type { PlanFacts } from './plan-facts.ts';
import type { Policy } from './policy.ts';

/** Suggest the best fix, unless handing over costs less; a fix that the person chose is always shown. */
export const suggestFix: Policy<PlanFacts> = (facts) => {
  const { end, fixes, selected, next, handOverNow, endsInHandOver } = facts;
  if (!next || ((handOverNow || endsInHandOver) && !selected)) return null;
  return {
    kind: 'fix',
    end,
    next,
    selected: selected !== undefined && selected !== fixes[0],
    after: fixes.filter((one) => one !== next),
    handOverNow,
    offer: facts.getOffer(),
  };
};
