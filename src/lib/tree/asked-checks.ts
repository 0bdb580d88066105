import type { CheckId, Tree } from '../domain/tree.ts';

/** List the checks that a tree asks. The others are asked by the engine only. */
export const askedChecks = (tree: Tree): Set<CheckId> =>
  new Set(Object.values(tree.nodes).map(({ check }) => check));
