import type { Answers, CheckId, End, NodeId, Step, Tree } from '../domain/tree.ts';
import { isNode } from '../domain/tree.ts';

/** Where the user stands: at a question, or at an end reached from one. */
export type Position =
  { kind: 'question'; node: NodeId; check: CheckId } | { kind: 'end'; end: End; from: Step };

/** The result of replaying answers. */
export interface Walk {
  position: Position;
  /** The answered questions on the path, first one first. */
  trail: Step[];
  /** Checks that were answered but do not lie on this path; their answers stay evidence. */
  aside: CheckId[];
}

/**
 * Replays answers from the start of the tree. The position is never stored: a changed early answer keeps every later
 * one that still applies, because answers are keyed by check and not by place.
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
    if (answer === undefined || target === undefined || onPath.has(node.check)) {
      return {
        position: { kind: 'question', node: id, check: node.check },
        trail,
        aside: Object.keys(answers).filter((check) => !onPath.has(check)),
      };
    }
    const step = { node: id, check: node.check, answer };
    trail.push(step);
    onPath.add(node.check);
    if (!isNode(target)) {
      return {
        position: { kind: 'end', end: target, from: step },
        trail,
        aside: Object.keys(answers).filter((check) => !onPath.has(check)),
      };
    }
    id = target;
  }
}
