import { ask } from './ask.ts';
import type { Policy } from './policy.ts';

/** Ask the next question of the tree. */
export const askTree: Policy = (facts) =>
  facts.position.kind === 'question' ? ask(facts, facts.position.check, 'tree') : null;
