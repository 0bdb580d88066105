import ELK from 'elkjs/lib/elk.bundled.js';
import type { Chart, Graph, Placed, Point, Size } from './types.ts';

const elk = new ELK();

/** Between an answer and the box that it leads to. */
const ARROW = 22;

const OPTIONS: Record<string, string> = {
  'elk.algorithm': 'layered',
  'elk.direction': 'RIGHT',
  'elk.edgeRouting': 'ORTHOGONAL',
  // All branches of a question leave it at one point, as a trunk that forks.
  'elk.layered.mergeEdges': 'true',
  // Answers stay in the order in which they are offered.
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
  'elk.layered.crossingMinimization.forceNodeModelOrder': 'true',
  'elk.layered.nodePlacement.strategy': process.env.NP ?? 'BRANDES_KOEPF',
  ...(process.env.PC && { 'elk.layered.compaction.postCompaction.strategy': process.env.PC }),
  ...(process.env.EXTRA && JSON.parse(process.env.EXTRA)),
  'elk.layered.spacing.nodeNodeBetweenLayers': '24',
  'elk.layered.spacing.edgeNodeBetweenLayers': '12',
  'elk.spacing.nodeNode': '12',
  'elk.spacing.edgeNode': '10',
  'elk.spacing.edgeEdge': '10',
  'elk.padding': '[top=12,left=6,bottom=6,right=6]',
};

/**
 * Puts everything in its place: left to right, answers from top to bottom. An answer and its box are laid out as one
 * piece, so that the line through both is straight.
 */
export async function layout({ boxes, branches }: Graph): Promise<Chart> {
  const answerWidth = Math.max(0, ...branches.map(({ label }) => label.width));
  const size = (id: string): Size & { at: number } => {
    const box = boxes.find((one) => one.id === id);
    const branch = branches.find(({ to }) => to === id);
    const at = branch ? answerWidth + ARROW : 0;
    return { width: at + (box?.width ?? 0), height: Math.max(box?.height ?? 0, branch?.label.height ?? 0), at };
  };
  const laid = await elk.layout({
    id: 'chart',
    layoutOptions: OPTIONS,
    children: boxes.map(({ id }) => {
      const { width, height } = size(id);
      return { id, width, height, layoutOptions: { 'elk.alignment': 'LEFT' } };
    }),
    edges: branches.map(({ from, to }, index) => ({ id: String(index), sources: [from], targets: [to], ...(branches.find((b) => b.from === from)?.to === to && { layoutOptions: { 'elk.layered.priority.straightness': '100' } }) })),
  });
  const nodes = new Map(laid.children?.map((node) => [node.id, node]));
  const place = <T extends Size>(shape: T, id: string, dx: number): Placed<T> => {
    const node = nodes.get(id);
    return { ...shape, x: (node?.x ?? 0) + dx, y: (node?.y ?? 0) + ((node?.height ?? 0) - shape.height) / 2 };
  };
  return {
    width: Math.ceil(laid.width ?? 0),
    height: Math.ceil(laid.height ?? 0),
    boxes: boxes.map((box) => place(box, box.id, size(box.id).at)),
    branches: branches.map((branch, index) => {
      const label = place(branch.label, branch.to, 0);
      const points = (laid.edges?.[index]?.sections ?? []).flatMap(({ startPoint, bendPoints = [], endPoint }): Point[] => [startPoint, ...bendPoints, endPoint]);
      const end = points.at(-1);
      if (end) points[points.length - 1] = { x: label.x + answerWidth + ARROW, y: end.y };
      return { ...branch, label, points };
    }),
  };
}
