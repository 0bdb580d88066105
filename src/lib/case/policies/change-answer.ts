import { ACCESS_KEY } from '../case-url.ts';
import { ask } from './ask.ts';
import type { Policy } from './policy.ts';

/** Show the question that the person opened: an answer to edit, or one that is asked out of turn. */
export const changeAnswer: Policy = (facts) => {
  const { model, current, view, interview } = facts;
  if (interview && view.editing === ACCESS_KEY) return { kind: 'access', reason: 'edit' };
  if (view.editing === null || !Object.hasOwn(model.checks, view.editing)) return null;
  return Object.hasOwn(current.answers, view.editing)
    ? { kind: 'question', check: view.editing, reason: 'edit' }
    : ask(facts, view.editing, 'offer');
};
