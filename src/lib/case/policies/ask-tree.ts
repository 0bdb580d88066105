import { ask } from './ask.ts';
import type { CaseFacts } from '../case-facts.ts';
import type { Policy } from './policy.ts';

/**
 * Return whether the tree asks on: its next question is one that can be answered from memory, or the answers are some with
 * which it asks to its end. Otherwise the engine asks, which may well ask the same.
 */
export function asksTree({
  position,
  view,
  model: { tree, checks },
  current: { answers },
}: Pick<CaseFacts, 'position' | 'view' | 'model' | 'current'>): boolean {
  if (position.kind !== 'question' || view.fixesNow) return false;
  return (
    checks[position.check]?.where === 'anywhere' ||
    tree.toItsEnd === undefined ||
    Object.entries(tree.toItsEnd).some(([check, any]) => any.includes(answers[check] ?? ''))
  );
}

/** Ask the next question of the tree, while it asks. */
export const askTree: Policy = (facts) =>
  facts.position.kind === 'question' && asksTree(facts)
    ? ask(facts, facts.position.check, 'tree')
    : null;
