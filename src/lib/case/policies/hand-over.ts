import type { NextStep } from '../situation.ts';
import type { PlanFacts } from './plan-facts.ts';

/** Hand over. The last policy decides every case, so each has a next step. */
export const handOver = ({ end, fixes }: PlanFacts): NextStep => ({
  kind: 'escalate',
  end,
  after: fixes,
});
