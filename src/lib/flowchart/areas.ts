import type { NodeId } from '../domain/tree.ts';
import type { Part } from './shapes.ts';

/** A branch of the overview: its parts have a page together. The first one begins with its root. */
export interface Area {
  node: NodeId;
  parts: Part[];
}

/** Group the parts behind the overview by area, in reading order. */
export function areasOf(parts: readonly Part[]): Area[] {
  const groups = Map.groupBy(parts, ({ area }) => area);
  return [...groups].flatMap(([node, own]) => (node === null ? [] : [{ node, parts: own }]));
}
