import { BASE } from '../domain/base.ts';
import { memo } from '../domain/memo.ts';
import type { AnswerId, Answers, TreeEnd, NodeId, Step, Tree } from '../domain/tree.ts';
import { isNode } from '../domain/tree.ts';

/** One path through the tree, from the start to an end. */
export interface Path {
  steps: Step[];
  end: TreeEnd;
}

/** The most questions on a path. A longer one is a fault of the tree. */
export const MAX_QUESTIONS = 8;

/**
 * List every path from the start to an end, in the order of the answers. Paths that run into a missing target, or into a
 * node they have passed, are left out; `treeProblems` reports them.
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

/** The one memo at module level, since `stepsTo` is called for every node of one tree. */
const trails = new WeakMap<Tree, Map<NodeId, Step[]>>();

/** Return the steps that lead to a node, or null when no path reaches it. Computed once per tree, for all of its nodes. */
export const stepsTo = (tree: Tree, wanted: NodeId): Step[] | null =>
  memo(trails, tree, () => trailsOf(tree)).get(wanted) ?? null;

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

/** Convert steps to the answers that replay them. */
export function answersOf(steps: readonly Step[]): Answers {
  return Object.fromEntries(steps.map((step) => [step.check, step.answer]));
}

/** Return the site-relative address of the page of a node, for people without JavaScript. */
export const nodeUrl = (node: NodeId): string => `${BASE}troubleshoot/${node}/`;

/** Return the site-relative address of the page of the end that one answer of a node leads to. */
export const endUrl = (node: NodeId, answer: AnswerId): string =>
  `${BASE}troubleshoot/${node}/${answer}/`;
