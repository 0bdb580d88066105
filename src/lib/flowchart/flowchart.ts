import type { Knowledge } from '../knowledge/model.ts';
import { stepsTo } from '../tree/paths.ts';
import { graph } from './graph.ts';
import { layout } from './layout.ts';
import { partRoots } from './parts.ts';
import type { Part, Size } from './types.ts';

/** What fits on an A4 page in landscape under a heading, with text of at least 7 points, and on a screen without scrolling. */
export const PAGE: Size = { width: 1400, height: 915 };

/** The whole tree as pictures: the overview first, then the parts in the order of the answers. */
export async function flowchart(knowledge: Knowledge): Promise<Part[]> {
  const { tree } = knowledge;
  const anchor = (node: string): string => `part-${node}`;
  const roots = await partRoots(tree, async (root, cuts) => {
    const { width, height } = await layout(graph(knowledge, root, cuts, (node) => ({ number: 88, href: `#${anchor(node)}` })));
    return width <= PAGE.width && height <= PAGE.height;
  });
  const cuts = new Set(roots);
  return Promise.all(
    roots.map(async (node, number) => ({
      id: anchor(node),
      number,
      node,
      trail: stepsTo(tree, node) ?? [],
      chart: await layout(
        graph(knowledge, node, new Set([...cuts].filter((id) => id !== node)), (to) => ({ number: roots.indexOf(to), href: `#${anchor(to)}` })),
      ),
    })),
  );
}
