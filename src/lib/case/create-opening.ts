import type { Case } from '../domain/case.ts';
import { readCaseFacts } from './case-facts.ts';
import type { View } from './case-url.ts';
import type { GuideModel } from './guide-model.ts';
import { FIRST_POLICIES } from './policies/first-policies.ts';
import { applyPolicies } from './policies/policy.ts';
import type { Pending, Situation } from './situation.ts';

/** Derives situations before the whole model is there. */
export interface Opening {
  /** Return the state of a case and its next step, for somebody who is there to be asked. */
  getInterview: (current: Case, view: View) => Situation | Pending;
}

/** Create what the page needs for its first steps: the questions, without suspects and fixes. */
export function createOpening(model: GuideModel): Opening {
  return {
    getInterview: (current, view) => {
      const facts = readCaseFacts(model, current, view, true);
      const { trail, skipped } = facts;
      const common = { trail, skipped, ranking: [], suspects: [] };
      const step = applyPolicies(FIRST_POLICIES, facts);
      // The checks that are not among the first steps come with the whole model.
      const isWordless = step?.kind === 'question' && !Object.hasOwn(model.checks, step.check);
      if (!step || isWordless) return { kind: 'pending', ...common };
      return step.kind === 'question'
        ? { ...step, separates: [], canShowFixes: false, ...common }
        : { ...step, ...common };
    },
  };
}
