import { GAP, MARGIN, measurePieces } from './layout.ts';
import type { Size } from '../drawing/label.ts';
import type { Graph } from './shapes.ts';

/**
 * Return the least size of any layout of a graph: its columns side by side, and the fullest of them with its gaps. A quick
 * test for pictures that are far too large for a page, because laying them out is slow.
 */
export function leastSize(graph: Graph): Size {
  const { sizes } = measurePieces(graph);
  const column = new Map<string, number>();
  const parents = new Map(graph.branches.map(({ from, to }) => [to, from]));
  const columnOf = (id: string): number => {
    const cached = column.get(id);
    if (cached !== undefined) return cached;
    const parent = parents.get(id);
    const index = parent === undefined ? 0 : columnOf(parent) + 1;
    column.set(id, index);
    return index;
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
