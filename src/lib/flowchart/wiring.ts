import type { Case } from '../domain/case.ts';
import { withoutAnswer } from '../domain/case.ts';
import type { KnownIds, ReadCase } from '../case/case-url.ts';
import { caseUrl } from '../case/case-url.ts';
import type { Knowledge } from '../model/knowledge.ts';
import { answersOf, stepsTo } from '../tree/paths.ts';
import type { AnswerId, FixId, NodeId, Tree, TreeNode } from '../domain/tree.ts';
import { isNode } from '../domain/tree.ts';
import type { Part } from './shapes.ts';

/** Data to read a case with: the tree without the suspects of its ends, and the ids of the fixes. */
export interface Wiring {
  tree: Tree;
  fixes: FixId[];
}

/** Build the wiring of the whole tree. Its size grows with the tree, so a page fetches it only for a case. */
export function wiring({ tree, fixes }: Knowledge): Wiring {
  const end = { suspects: [] };
  const nodes: Tree['nodes'] = {};
  for (const [id, { check, next }] of Object.entries(tree.nodes)) {
    const targets = Object.entries(next).map(
      ([answer, to]) => [answer, isNode(to) ? to : end] as const,
    );
    nodes[id] = { check, next: Object.fromEntries(targets) };
  }
  return {
    tree: { start: tree.start, nodes },
    fixes: fixes.map(({ id }) => id),
  };
}

/**
 * Return what the links of some parts need of the tree: the questions of these parts and those on the way to them, with only
 * the answers that lead to another of these.
 */
export function treeOfParts({ start, nodes }: Tree, parts: readonly Part[]): Tree {
  const ids = new Set(
    parts.flatMap(({ trail, chart }) => [
      ...trail.map(({ node }) => node),
      ...chart.boxes.flatMap(({ kind, node }) => (kind === 'question' && node ? [node] : [])),
    ]),
  );
  const entries = [...ids].flatMap((id): [NodeId, TreeNode][] => {
    const node = nodes[id];
    if (!node) return [];
    const next = Object.entries(node.next).filter(([, to]) => isNode(to) && ids.has(to));
    return [[id, { check: node.check, next: Object.fromEntries(next) }]];
  });
  return { start, nodes: Object.fromEntries(entries) };
}

/** Return a tree with the questions and answers of both: each page of the flowchart knows its own share. */
export function joinTrees(one: Tree, other: Tree): Tree {
  const nodes = { ...one.nodes };
  for (const [id, node] of Object.entries(other.nodes))
    nodes[id] = { ...node, next: { ...node.next, ...nodes[id]?.next } };
  return { ...one, nodes };
}

/** Return the ids that a case in an address may use. A node offers every answer of its check. */
export const wiredIds = ({ tree, fixes }: Wiring): KnownIds => ({
  checks: Object.fromEntries(
    Object.values(tree.nodes).map(({ check, next }) => [check, Object.keys(next)]),
  ),
  fixes,
});

/**
 * Return the address of the troubleshooter at a node, or at the end behind one answer of it. Other answers of the case stay in
 * it as evidence, unless they would lead further.
 *
 * Returns null for a node that the tree does not reach.
 */
export function troubleshooterUrl(
  tree: Tree,
  current: Case,
  node: NodeId,
  answer?: AnswerId,
  foreign?: ReadCase['foreign'],
): string | null {
  const steps = stepsTo(tree, node);
  const check = tree.nodes[node]?.check;
  if (!steps || check === undefined) return null;
  const { answers, tried } = withoutAnswer(current, check);
  const last = answer === undefined ? {} : { [check]: answer };
  return caseUrl({ tried, answers: { ...answers, ...answersOf(steps), ...last } }, foreign);
}
