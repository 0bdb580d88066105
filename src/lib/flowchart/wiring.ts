import type { Case } from '../domain/case.ts';
import { withoutAnswer } from '../domain/case.ts';
import type { KnownIds } from '../case/case-url.ts';
import { caseUrl } from '../case/case-url.ts';
import type { Knowledge } from '../model/knowledge.ts';
import { answersOf, stepsTo } from '../tree/paths.ts';
import type { AnswerId, FixId, NodeId, Tree } from '../domain/tree.ts';
import { isNode } from '../domain/tree.ts';

/** Data for the page's script: the tree without the suspects of its ends, and the ids of the fixes. */
export interface Wiring {
  tree: Tree;
  fixes: FixId[];
}

/** Build the wiring for the browser. */
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
): string | null {
  const steps = stepsTo(tree, node);
  const check = tree.nodes[node]?.check;
  if (!steps || check === undefined) return null;
  const { answers, tried } = withoutAnswer(current, check);
  const last = answer === undefined ? {} : { [check]: answer };
  return caseUrl({ tried, answers: { ...answers, ...answersOf(steps), ...last } });
}
