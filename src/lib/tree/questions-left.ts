import { UNKNOWN_ANSWER } from '../domain/unknown.ts';
import type { CheckId, NodeId, Tree } from '../domain/tree.ts';
import { isNode } from '../domain/tree.ts';

/** The questions still to ask, the open one included. */
export interface QuestionsLeft {
  /** The most questions that can follow. */
  questions: number;
  /** Minutes that they take on average, every answer being as likely as any other. */
  minutes: number;
}

/**
 * Count the questions left from a node of the tree.
 *
 * @param id The open question; null past the end.
 * @param minutesOf Returns the minutes that a check takes; null where it is not asked and counts as not known.
 */
export function questionsLeft(
  tree: Tree,
  id: NodeId | null,
  minutesOf: (check: CheckId) => number | null,
): QuestionsLeft {
  const node = id === null ? undefined : tree.nodes[id];
  if (!node) return { questions: 0, minutes: 0 };
  const own = minutesOf(node.check);
  const targets = own === null ? [node.next[UNKNOWN_ANSWER]] : Object.values(node.next);
  const after = targets.map((target) =>
    questionsLeft(tree, target !== undefined && isNode(target) ? target : null, minutesOf),
  );
  const max = Math.max(0, ...after.map(({ questions }) => questions));
  const mean = after.reduce((sum, { minutes }) => sum + minutes, 0) / Math.max(1, after.length);
  return own === null
    ? { questions: max, minutes: mean }
    : { questions: max + 1, minutes: own + mean };
}
