import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { graph } from '../../../src/lib/flowchart/graph.ts';
import { layout } from '../../../src/lib/flowchart/layout.ts';
import { leastSize } from '../../../src/lib/flowchart/least-size.ts';
import { faults } from './geometry.ts';
import { anyKnowledge } from './sample.ts';

const plan = (knowledge: Parameters<typeof graph>[0]) =>
  graph(knowledge, 'n0', new Set(), () => ({ number: '', href: '' }), {
    question: 118,
    answer: 150,
    end: 272,
  });
const draw = (knowledge: Parameters<typeof graph>[0]) => layout(plan(knowledge));

describe('layout', () => {
  it('makes a picture of any tree in which nothing overlaps and no lines cross', async () => {
    await fc.assert(
      fc.asyncProperty(anyKnowledge, async (knowledge) => {
        expect(faults(await draw(knowledge))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  }, 120_000);

  it('is never smaller than the least size of its graph, and not much larger', async () => {
    await fc.assert(
      fc.asyncProperty(anyKnowledge, async (knowledge) => {
        const least = leastSize(plan(knowledge));
        const { width, height } = await draw(knowledge);
        expect(least.width).toBeLessThanOrEqual(width);
        expect(least.height).toBeLessThanOrEqual(height);
        expect(least.width).toBeGreaterThan(width * 0.7);
      }),
      { numRuns: 60 },
    );
  }, 120_000);

  it('keeps the answers of a question in their order, from top to bottom', async () => {
    await fc.assert(
      fc.asyncProperty(anyKnowledge, async (knowledge) => {
        const { branches } = await draw(knowledge);
        for (const group of Map.groupBy(branches, ({ from }) => from).values()) {
          const heights = group.map(({ label }) => label.y + label.height / 2);
          expect(heights).toEqual(heights.toSorted((a, b) => a - b));
        }
      }),
      { numRuns: 30 },
    );
  }, 120_000);
});
