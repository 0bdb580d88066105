import type { NodeId, Tree } from '../domain/tree.ts';
import { isNode } from '../domain/tree.ts';

/** Return whether the part that starts at a node, with pointers in place of the cut nodes, fits on one page. */
export type Fits = (root: NodeId, cuts: ReadonlySet<NodeId>) => Promise<boolean>;

/** The parts of a tree. */
export interface Division {
  /** The question at the root of each part, in reading order; the overview's first. */
  roots: NodeId[];
  /** Those of them to which the overview leads: the main branches. */
  main: ReadonlySet<NodeId>;
}

const children = (tree: Tree, id: NodeId): NodeId[] =>
  Object.values(tree.nodes[id]?.next ?? {}).filter(isNode);

/** Return whether every answer leads to another question: then it only sorts cases. */
const sorts = (tree: Tree, id: NodeId): boolean =>
  Object.values(tree.nodes[id]?.next ?? {}).every(isNode);

/**
 * Divide a tree into parts that fit on a page. The overview holds the start, and those of the questions behind it that
 * only sort cases into branches too large for one page together. Each branch that leaves the overview is a part,
 * or more than one where it is too large.
 *
 * A single question with its answers is never divided, even if it does not fit.
 */
export async function divide(tree: Tree, fits: Fits): Promise<Division> {
  const overview = new Set([tree.start]);
  for (const child of children(tree, tree.start))
    if (sorts(tree, child) && !(await fits(child, new Set()))) overview.add(child);

  const main = new Set(
    [...overview].flatMap((id) => children(tree, id)).filter((id) => !overview.has(id)),
  );
  const cuts = new Set(main);
  const boxes = (id: NodeId): number =>
    children(tree, id).reduce(
      (sum, child) => sum + (cuts.has(child) ? 0 : boxes(child)),
      Object.keys(tree.nodes[id]?.next ?? {}).length,
    );

  const settle = async (id: NodeId): Promise<void> => {
    // If a question fits as a whole, everything below it fits too.
    if (!overview.has(id) && (await fits(id, cuts))) return;
    for (const child of children(tree, id)) await settle(child);
    while (!overview.has(id) && !(await fits(id, cuts))) {
      const [largest] = children(tree, id)
        .filter((child) => !cuts.has(child))
        .sort((a, b) => boxes(b) - boxes(a));
      if (largest === undefined) return;
      cuts.add(largest);
    }
  };
  await settle(tree.start);

  const roots: NodeId[] = [];
  const collect = (id: NodeId): void => {
    if (id === tree.start || cuts.has(id)) roots.push(id);
    for (const child of children(tree, id)) collect(child);
  };
  collect(tree.start);
  return { roots, main };
}

/** Number the parts: `1`, `2` for the main branches, `2.1`, `2.2` for the branches below them. */
export function numbers({ roots, main }: Division): Map<NodeId, string> {
  let branch = 0;
  let below = 0;
  return new Map(
    roots.map((node, index) => {
      if (index === 0) return [node, ''];
      if (!main.has(node)) return [node, `${branch}.${(below += 1)}`];
      below = 0;
      return [node, `${(branch += 1)}`];
    }),
  );
}
