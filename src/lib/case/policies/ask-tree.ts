import { ask } from './ask.ts';
import type { Policy } from './policy.ts';

/** Ask the next question of the tree, unless the person wants fixes. */
export const askTree: Policy = (facts) =>
  facts.position.kind === 'question' && !facts.view.fixesNow
    ? ask(facts, facts.position.check, 'tree')
    : null;
