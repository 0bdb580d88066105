import ELK from 'elkjs/lib/elk.bundled.js';
import type { ElkNode } from 'elkjs/lib/elk.bundled.js';
import type { Size } from '../drawing/label.ts';
import type { Chart, Graph, Placed, Point } from './shapes.ts';

const elk = new ELK();

/** Between an answer and the box that it leads to, in units of the picture. */
const ARROW = 22;
/** Gaps between rows and between columns, in units of the picture. */
export const GAP = { y: 12, x: 24 } as const;
/** Around the whole. */
export const MARGIN = 10;

const OPTIONS: Record<string, string> = {
  'elk.algorithm': 'layered',
  'elk.direction': 'RIGHT',
  'elk.edgeRouting': 'ORTHOGONAL',
  // All branches of a question leave it at one point, as a trunk that forks.
  'elk.layered.mergeEdges': 'true',
  // Keep the answers in their given order.
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
  'elk.layered.crossingMinimization.forceNodeModelOrder': 'true',
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
  'elk.layered.spacing.nodeNodeBetweenLayers': String(GAP.x),
  'elk.layered.spacing.edgeNodeBetweenLayers': '12',
  'elk.spacing.nodeNode': String(GAP.y),
  'elk.spacing.edgeNode': '10',
  'elk.padding': `[top=${MARGIN},left=${MARGIN},bottom=${MARGIN},right=${MARGIN}]`,
};
/** Align a question with its first answer, so that a picture begins at its top left corner and reads like an outline. */
const FIRST_ANSWER = { 'elk.layered.priority.straightness': '100' };

/** Return the room of each box together with the answer before it, by the id of the box, and that answer's share of it. */
export function measurePieces({ boxes, branches }: Graph) {
  const into = new Map(branches.map((branch) => [branch.to, branch]));
  const answerWidth = Math.max(0, ...branches.map(({ label }) => label.width));
  const before = (id: string): number => (into.has(id) ? answerWidth + ARROW : 0);
  const sizes = new Map(
    boxes.map(({ id, width, height }): [string, Size] => [
      id,
      {
        width: before(id) + width,
        height: Math.max(height, into.get(id)?.label.height ?? 0),
      },
    ]),
  );
  return { before, sizes };
}

/**
 * Place everything: left to right, answers from top to bottom. An answer and its box are laid out as one
 * piece, so that the line through both is straight.
 */
export async function layout({ boxes, branches }: Graph): Promise<Chart> {
  const { before, sizes } = measurePieces({ boxes, branches });
  const firsts = new Set(boxes.map(({ id }) => branches.find(({ from }) => from === id)));

  const graph: ElkNode = {
    id: 'chart',
    layoutOptions: OPTIONS,
    children: boxes.map(({ id }) => ({
      id,
      ...sizes.get(id),
      layoutOptions: { 'elk.alignment': 'LEFT' },
    })),
    edges: branches.map((branch, index) => ({
      id: String(index),
      sources: [branch.from],
      targets: [branch.to],
      layoutOptions: firsts.has(branch) ? FIRST_ANSWER : {},
    })),
  };
  const layout = await elk.layout(graph);

  const pieceOf = new Map(layout.children?.map((piece) => [piece.id, piece]));
  return {
    width: Math.ceil(layout.width ?? 0),
    height: Math.ceil(layout.height ?? 0),
    boxes: boxes.map((box) => place(box, pieceOf.get(box.id), before(box.id))),
    branches: branches.map((branch, index) => {
      const label = place(branch.label, pieceOf.get(branch.to), 0);
      const [section] = layout.edges?.[index]?.sections ?? [];
      const corners: Point[] = section
        ? [section.startPoint, ...(section.bendPoints ?? []), section.endPoint]
        : [];
      const end = { x: label.x + before(branch.to), y: label.y + label.height / 2 };
      return { ...branch, label, points: [...corners.slice(0, -1), end] };
    }),
  };
}

/** Place a shape at half the height of a piece of the layout, `dx` from the piece's left side. */
function place<T extends Size>(shape: T, piece: ElkNode | undefined, dx: number): Placed<T> {
  const { x = 0, y = 0, height = 0 } = piece ?? {};
  return { ...shape, x: x + dx, y: y + (height - shape.height) / 2 };
}
