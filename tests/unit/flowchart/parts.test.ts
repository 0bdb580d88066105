import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { divide, numbers } from '../../../src/lib/flowchart/chart-parts.ts';
import type { NodeId, Tree } from '../../../src/lib/domain/tree.ts';
import { isNode } from '../../../src/lib/domain/tree.ts';
import { anyKnowledge } from './sample.ts';

const below = (tree: Tree, id: NodeId, cuts: ReadonlySet<NodeId>): NodeId[] => [
  id,
  ...Object.values(tree.nodes[id]?.next ?? {})
    .filter(isNode)
    .filter((child) => !cuts.has(child))
    .flatMap((child) => below(tree, child, cuts)),
];

/** A page takes this many questions. */
const page = (tree: Tree, most: number) => (root: NodeId, cuts: ReadonlySet<NodeId>) =>
  Promise.resolve(below(tree, root, cuts).length <= most);

describe('divide', () => {
  it('gives every question to exactly one part, and makes every part but the overview fit', async () => {
    await fc.assert(
      fc.asyncProperty(anyKnowledge, fc.integer({ min: 1, max: 6 }), async ({ tree }, most) => {
        const { roots } = await divide(tree, page(tree, most));
        const cuts = new Set(roots);
        const parts = roots.map((root) => below(tree, root, cuts));
        expect(parts.flat().sort()).toEqual(Object.keys(tree.nodes).sort());
        for (const part of parts.slice(1)) expect(part.length).toBeLessThanOrEqual(most);
        expect(roots[0]).toBe(tree.start);
      }),
    );
  });

  it('makes each branch of the start a part of its own', async () => {
    const end = { escalate: true } as const;
    const tree: Tree = {
      start: 'a',
      nodes: {
        a: { check: 'a', next: { x: 'b', y: 'c', z: end } },
        b: { check: 'b', next: { x: end } },
        c: { check: 'c', next: { x: 'd', y: 'e' } },
        d: { check: 'd', next: { x: end } },
        e: { check: 'e', next: { x: end } },
      },
    };
    const wide = await divide(tree, page(tree, 3));
    expect(wide.roots).toEqual(['a', 'b', 'c']);
    // `c` only sorts cases and its branches do not fit together: it moves up into the overview.
    const narrow = await divide(tree, page(tree, 2));
    expect(narrow.roots).toEqual(['a', 'b', 'd', 'e']);
    expect([...narrow.main]).toEqual(['b', 'd', 'e']);
  });
});

describe('numbers', () => {
  it('count the main branches, and below each what follows from it', () => {
    const roots = ['start', 'a', 'a-1', 'a-2', 'b', 'b-1'];
    expect([...numbers({ roots, main: new Set(['a', 'b']) }).values()]).toEqual([
      '',
      '1',
      '1.1',
      '1.2',
      '2',
      '2.1',
    ]);
  });
});
