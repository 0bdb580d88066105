import ELK from 'elkjs/lib/elk.bundled.js';
import type { ElkExtendedEdge, ElkNode } from 'elkjs/lib/elk.bundled.js';
import type { Chart, Graph, Point } from './types.ts';

const elk = new ELK();

const OPTIONS: Record<string, string> = {
  'elk.algorithm': 'layered',
  'elk.direction': 'RIGHT',
  'elk.edgeRouting': 'ORTHOGONAL',
  // All branches of a question leave it at one point, as a trunk that forks.
  'elk.layered.mergeEdges': 'true',
  // Answers stay in the order in which they are offered.
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
  'elk.layered.crossingMinimization.forceNodeModelOrder': 'true',
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
  'elk.layered.spacing.nodeNodeBetweenLayers': '22',
  'elk.layered.spacing.edgeNodeBetweenLayers': '12',
  'elk.spacing.nodeNode': '16',
  'elk.spacing.edgeNode': '10',
  'elk.spacing.edgeEdge': '10',
  'elk.padding': '[top=12,left=6,bottom=6,right=6]',
};

/** Puts everything in its place: left to right, answers from top to bottom. */
export async function layout({ boxes, branches }: Graph): Promise<Chart> {
  const laid = await elk.layout({
    id: 'chart',
    layoutOptions: OPTIONS,
    children: boxes.map(({ id, width, height }) => ({ id, width, height })),
    edges: branches.map(({ from, to, label: { width, height } }, index) => ({
      id: String(index),
      sources: [from],
      targets: [to],
      labels: [
        { text: '-', width, height, layoutOptions: { 'elk.edgeLabels.inline': 'true', 'elk.edgeLabels.placement': 'CENTER' } },
      ],
    })),
  });
  const nodes = new Map(laid.children?.map((node) => [node.id, node]));
  return {
    width: Math.ceil(laid.width ?? 0),
    height: Math.ceil(laid.height ?? 0),
    boxes: boxes.map((box) => ({ ...box, ...corner(nodes.get(box.id)) })),
    branches: branches.map((branch, index) => {
      const edge = laid.edges?.[index];
      return { ...branch, label: { ...branch.label, ...corner(edge?.labels?.[0]) }, points: corners(edge) };
    }),
  };
}

const corner = (shape: Pick<ElkNode, 'x' | 'y'> | undefined): Point => ({ x: shape?.x ?? 0, y: shape?.y ?? 0 });

const corners = (edge: ElkExtendedEdge | undefined): Point[] =>
  (edge?.sections ?? []).flatMap(({ startPoint, bendPoints = [], endPoint }) => [startPoint, ...bendPoints, endPoint]);
