import type { CheckId, NodeId, Tree } from '../domain/tree.ts';
import { isNode } from '../domain/tree.ts';

/** List the checks that a tree asks. The others are asked by the engine only. */
export const askedChecks = (tree: Tree): Set<CheckId> =>
  new Set(Object.values(tree.nodes).map(({ check }) => check));

/** Questions that can be asked with what a page brings. By then the rest has come. */
const MAX_OPENING = 3;

/** List the checks among the first questions of a tree: those whose words a page needs before the rest is fetched. */
export function openingChecks({ start, nodes }: Tree): Set<CheckId> {
  const found = new Set<CheckId>();
  let level: NodeId[] = [start];
  for (let depth = 0; depth < MAX_OPENING; depth += 1) {
    const asked = level.flatMap((id) => nodes[id] ?? []);
    for (const { check } of asked) found.add(check);
    level = asked.flatMap(({ next }) => Object.values(next).filter(isNode));
  }
  return found;
}
