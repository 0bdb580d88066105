import { GAP, MARGIN, pieces } from './layout.ts';
import type { Size } from '../drawing/labels.ts';
import type { Graph } from './shapes.ts';

/**
 * A size that no layout of a graph can stay below: its columns beside one another, and the fullest of them with its gaps.
 * Tells in no time that a picture is far too large for a page, where laying it out takes longer the larger it is.
 */
export function leastSize(graph: Graph): Size {
  const { sizes } = pieces(graph);
  const column = new Map<string, number>();
  const parents = new Map(graph.branches.map(({ from, to }) => [to, from]));
  const columnOf = (id: string): number => {
    const known = column.get(id);
    if (known !== undefined) return known;
    const parent = parents.get(id);
    const found = parent === undefined ? 0 : columnOf(parent) + 1;
    column.set(id, found);
    return found;
  };

  const columns: Size[] = [];
  for (const [id, { width, height }] of sizes) {
    const at = columnOf(id);
    const { width: widest, height: stacked } = columns[at] ?? { width: 0, height: -GAP.y };
    columns[at] = { width: Math.max(widest, width), height: stacked + GAP.y + height };
  }
  return {
    width: columns.reduce((sum, { width }) => sum + GAP.x + width, 2 * MARGIN - GAP.x),
    height: 2 * MARGIN + Math.max(0, ...columns.map(({ height }) => height)),
  };
}
