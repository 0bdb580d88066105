import { FROM_HERE, canFix } from '../../domain/access.ts';
import type { PlanFacts } from './plan-facts.ts';
import type { Policy } from './policy.ts';

/** Ask how the person can get access to the host, before the first fix that needs it. */
export const askAccess: Policy<PlanFacts> = (facts) => {
  const { interview, selected, endsInHandOver, accessOpen, model, next } = facts;
  if (!interview || selected || endsInHandOver || !accessOpen || !next) return null;
  return canFix(model.fixes[next.fix]?.where ?? 'client', FROM_HERE)
    ? null
    : { kind: 'access', reason: 'tree' };
};
