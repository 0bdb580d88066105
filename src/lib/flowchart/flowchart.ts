import type { Knowledge } from '../model/knowledge.ts';
import { stepsTo } from '../tree/paths.ts';
import type { NodeId } from '../domain/tree.ts';
import type { PartOf, Room } from './boxes.ts';
import { graph } from './graph.ts';
import { layout } from './layout.ts';
import { leastSize } from './least-size.ts';
import { fitsPaper } from './paper.ts';
import { divide, numbers } from './chart-parts.ts';
import { anchor } from './addresses.ts';
import type { Chart, Part, PartRef } from './shapes.ts';

/**
 * Widths of lines of text, in order of preference: an end is narrower than a phone, so that it is read without
 * moving the picture. Wider text makes a picture lower, narrow text makes room for a third question in a row.
 */
const ROOMS: readonly Room[] = [
  { question: 118, answer: 150, end: 272 },
  { question: 118, answer: 170, end: 310 },
  { question: 118, answer: 190, end: 345 },
  // A question with many answers, each of which is one line.
  { question: 200, answer: 250, end: 345 },
  { question: 118, answer: 128, end: 198 },
];

/** Draw the whole tree as pictures: the overview first, then the parts in the order of the answers. */
export async function flowchart(knowledge: Knowledge): Promise<Part[]> {
  const { tree } = knowledge;
  /** Return the picture in the first room that lets it fit on paper, if there is one. */
  const fitting = async (
    root: NodeId,
    cuts: ReadonlySet<NodeId>,
    partOf: PartOf,
  ): Promise<Chart | null> => {
    for (const room of ROOMS) {
      const plan = graph(knowledge, root, cuts, partOf, room);
      if (!fitsPaper(leastSize(plan))) continue;
      const chart = await layout(plan);
      if (fitsPaper(chart)) return chart;
    }
    return null;
  };
  const draw = async (root: NodeId, cuts: ReadonlySet<NodeId>, partOf: PartOf): Promise<Chart> =>
    (await fitting(root, cuts, partOf)) ??
    layout(
      graph(knowledge, root, cuts, partOf, ROOMS.at(-1) ?? { question: 0, answer: 0, end: 0 }),
    );
  // Numbers are known once the tree is divided; until then the widest one holds their place.
  const widest: PartOf = (node) => ({ number: '88.8', href: `#${anchor(node)}` });
  const division = await divide(
    tree,
    async (root, cuts) => (await fitting(root, cuts, widest)) !== null,
  );

  const number = numbers(division);
  const partOf: PartOf = (node) => ({ number: number.get(node) ?? '', href: `#${anchor(node)}` });
  const cuts = new Set(division.roots);
  const refer = (node: NodeId): PartRef => {
    const way = [...(stepsTo(tree, node) ?? []).map((step) => step.node), node];
    return {
      id: anchor(node),
      number: number.get(node) ?? '',
      area: way.find((id) => division.main.has(id)) ?? null,
    };
  };
  return Promise.all(
    division.roots.map(async (node): Promise<Part> => {
      const trail = stepsTo(tree, node) ?? [];
      const above = trail.findLast((step) => cuts.has(step.node))?.node;
      return {
        ...refer(node),
        node,
        trail,
        from: above === undefined ? null : refer(above),
        chart: await draw(node, cuts, partOf),
      };
    }),
  );
}
