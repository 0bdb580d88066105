import type { NextStep } from '../situation.ts';
import type { PlanFacts } from './plan-facts.ts';

/**
 * Hand over. The last policy decides every case, so each has a next step. A person who is there and wanted fixes has been
 * asked nothing since, and is offered what would save time.
 */
export const handOver = ({ end, fixes, interview, view, getOffer }: PlanFacts): NextStep => ({
  kind: 'escalate',
  end,
  after: fixes,
  offer: interview && view.fixesNow ? getOffer() : null,
});
