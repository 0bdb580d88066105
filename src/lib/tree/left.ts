import { UNKNOWN_ANSWER } from '../domain/unknown.ts';
import type { CheckId, NodeId, Tree } from '../domain/tree.ts';
import { isNode } from '../domain/tree.ts';

/** What is still to be asked from a question on, itself included. */
export interface Left {
  /** The most questions that can follow. */
  questions: number;
  /** Minutes that they take, where every answer is as likely as any other. */
  minutes: number;
}

const NOTHING: Left = { questions: 0, minutes: 0 };

/**
 * Adds up what is left from a node of the tree.
 *
 * @param minutesOf Minutes that a check takes; null where it is not asked and counts as not known.
 */
export function leftFrom(
  tree: Tree,
  id: NodeId,
  minutesOf: (check: CheckId) => number | null,
): Left {
  const node = tree.nodes[id];
  if (!node) return NOTHING;
  const own = minutesOf(node.check);
  const targets = own === null ? [node.next[UNKNOWN_ANSWER]] : Object.values(node.next);
  const after = targets.map((target) =>
    target !== undefined && isNode(target) ? leftFrom(tree, target, minutesOf) : NOTHING,
  );
  const most = Math.max(0, ...after.map(({ questions }) => questions));
  const mean = after.reduce((sum, { minutes }) => sum + minutes, 0) / Math.max(1, after.length);
  return own === null
    ? { questions: most, minutes: mean }
    : { questions: most + 1, minutes: own + mean };
}
