import type { Answers, CheckId, TreeEnd, NodeId, Step, Tree } from '../domain/tree.ts';
import { isNode } from '../domain/tree.ts';

/** A place in the tree: a question, or an end reached from one. */
export type Position =
  { kind: 'question'; node: NodeId; check: CheckId } | { kind: 'end'; end: TreeEnd; from: Step };

/** The result of replaying answers. */
export interface Walk {
  position: Position;
  /** The answered questions on the path, first one first. */
  trail: Step[];
}

/**
 * Replay answers from the start of the tree. The position is never stored: after an early answer is changed, every later
 * one that still applies is kept, because answers are keyed by check and not by place.
 *
 * An answer that its node does not offer counts as not given.
 */
export function walk(tree: Tree, answers: Answers): Walk {
  const trail: Step[] = [];
  const onPath = new Set<CheckId>();
  let id = tree.start;
  for (;;) {
    const node = tree.nodes[id];
    if (!node) throw new Error(`The tree has no node "${id}".`);
    const answer = Object.hasOwn(answers, node.check) ? answers[node.check] : undefined;
    const target =
      answer !== undefined && Object.hasOwn(node.next, answer) ? node.next[answer] : undefined;
    // A check met twice, or a loop in an unchecked tree, must not answer itself for ever.
    if (answer === undefined || target === undefined || onPath.has(node.check))
      return { position: { kind: 'question', node: id, check: node.check }, trail };
    const step = { node: id, check: node.check, answer };
    trail.push(step);
    onPath.add(node.check);
    if (!isNode(target)) return { position: { kind: 'end', end: target, from: step }, trail };
    id = target;
  }
}
