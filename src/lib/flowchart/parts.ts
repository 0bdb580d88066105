import type { NodeId, Tree } from '../tree/types.ts';
import { isNode } from '../tree/types.ts';

/** Whether the part that starts at a node, without the nodes that are cut off, fits on one page. */
export type Fits = (root: NodeId, cuts: ReadonlySet<NodeId>) => Promise<boolean>;

const children = (tree: Tree, id: NodeId): NodeId[] => Object.values(tree.nodes[id]?.next ?? {}).filter(isNode);

/**
 * The questions of the overview: the start, and from there on each question of which every answer leads to another
 * question. They only sort cases into branches.
 */
export function overviewNodes(tree: Tree): Set<NodeId> {
  const sorts = (id: NodeId): boolean => {
    const targets = Object.values(tree.nodes[id]?.next ?? {});
    return targets.length > 0 && targets.every(isNode);
  };
  const found = new Set([tree.start]);
  // A Set is walked in the order of its additions, those made on the way included.
  for (const id of found) for (const child of children(tree, id)) if (sorts(child)) found.add(child);
  return found;
}

/**
 * Divides the tree into parts that fit on a page: the overview, one part for each branch that leaves it, and more where
 * a branch is too large. Returns the roots of the parts in reading order, the start first.
 *
 * A single question with its answers is never divided, even if it does not fit.
 */
export async function partRoots(tree: Tree, fits: Fits): Promise<NodeId[]> {
  const overview = new Set(['code','between']);
  const cuts = new Set([...overview].flatMap((id) => children(tree, id)).filter((id) => !overview.has(id)));

  const boxes = (id: NodeId): number =>
    1 + Object.values(tree.nodes[id]?.next ?? {}).reduce<number>((sum, to) => sum + (isNode(to) && !cuts.has(to) ? boxes(to) : 1), 0);
  const settle = async (id: NodeId): Promise<void> => {
    for (const child of children(tree, id)) await settle(child);
    if (overview.has(id)) return;
    while (!(await fits(id, cuts))) {
      const [largest] = children(tree, id)
        .filter((child) => !cuts.has(child))
        .sort((a, b) => boxes(b) - boxes(a));
      if (largest === undefined) return;
      cuts.add(largest);
    }
  };
  await settle(tree.start);

  const order: NodeId[] = [];
  const collect = (id: NodeId): void => {
    if (id === tree.start || cuts.has(id)) order.push(id);
    for (const child of children(tree, id)) collect(child);
  };
  collect(tree.start);
  return order;
}
