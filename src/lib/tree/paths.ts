import { BASE } from '../domain/base.ts';
import { kept } from '../domain/memo.ts';
import type { AnswerId, Answers, End, NodeId, Step, Tree } from '../domain/tree.ts';
import { isNode } from '../domain/tree.ts';

/** One way through the tree, from the start to an end. */
export interface Path {
  steps: Step[];
  end: End;
}

/** A path longer than this many questions is a fault of the tree, and the limit that stops a walk in a loop. */
export const MAX_QUESTIONS = 8;

/**
 * Every path from the start to an end, in the order of the answers. Targets that are missing and nodes that are met a
 * second time on one path end that path without an entry; `treeProblems` reports them.
 */
export function paths(tree: Tree): Path[] {
  const found: Path[] = [];
  const visit = (id: NodeId, steps: Step[]): void => {
    const node = tree.nodes[id];
    if (!node || steps.some((step) => step.node === id)) return;
    for (const [answer, target] of Object.entries(node.next)) {
      const next = [...steps, { node: id, check: node.check, answer }];
      if (isNode(target)) visit(target, next);
      else found.push({ steps: next, end: target });
    }
  };
  visit(tree.start, []);
  return found;
}

const trails = new WeakMap<Tree, Map<NodeId, Step[]>>();

/** The answers that lead to a node, or null when no path reaches it. Worked out once per tree, for all of its nodes. */
export const stepsTo = (tree: Tree, wanted: NodeId): Step[] | null =>
  kept(trails, tree, () => trailsOf(tree)).get(wanted) ?? null;

function trailsOf(tree: Tree): Map<NodeId, Step[]> {
  const found = new Map<NodeId, Step[]>();
  const visit = (id: NodeId, steps: Step[]): void => {
    if (found.has(id)) return;
    found.set(id, steps);
    const node = tree.nodes[id];
    for (const [answer, target] of Object.entries(node?.next ?? {}))
      if (isNode(target)) visit(target, [...steps, { node: id, check: node?.check ?? '', answer }]);
  };
  visit(tree.start, []);
  return found;
}

/** Steps as the answers that replay them. */
export function answersOf(steps: readonly Step[]): Answers {
  return Object.fromEntries(steps.map((step) => [step.check, step.answer]));
}

/** The site-relative address of the page that shows a node, for people without JavaScript. */
export const nodeUrl = (node: NodeId): string => `${BASE}troubleshoot/${node}/`;

/** The site-relative address of the page that shows the end behind one answer of a node. */
export const endUrl = (node: NodeId, answer: AnswerId): string =>
  `${BASE}troubleshoot/${node}/${answer}/`;
