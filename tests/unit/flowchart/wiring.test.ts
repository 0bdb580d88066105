import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY_CASE } from '../../../src/lib/domain/case.ts';
import { readCase } from '../../../src/lib/case/case-url.ts';
import { flowchart } from '../../../src/lib/flowchart/flowchart.ts';
import {
  joinTrees,
  treeOfParts,
  troubleshooterUrl,
  wiredIds,
  wiring,
} from '../../../src/lib/flowchart/wiring.ts';
import type { Part } from '../../../src/lib/flowchart/shapes.ts';
import { isNode } from '../../../src/lib/domain/tree.ts';
import { walk } from '../../../src/lib/tree/walk.ts';
import { anyKnowledge } from './sample.ts';

/** The answers of a case, drawn from those that the tree offers. */
const answers = fc.dictionary(
  fc.integer({ min: 0, max: 11 }).map((index) => `k${index}`),
  fc.integer({ min: 0, max: 6 }).map((index) => `a${index}`),
);

describe('troubleshooterUrl', () => {
  it('leads to the question of its box, whatever else the case holds, and keeps what was tried', () => {
    fc.assert(
      fc.property(anyKnowledge, answers, (knowledge, given) => {
        const wires = wiring(knowledge);
        for (const node of Object.keys(wires.tree.nodes)) {
          const url =
            troubleshooterUrl(wires.tree, { answers: given, tried: { f0: 'failed' } }, node) ?? '';
          const { case: read } = readCase(url.slice(url.indexOf('?')), wiredIds(wires));
          expect(walk(knowledge.tree, read.answers).position).toMatchObject({
            kind: 'question',
            node,
          });
          expect(read.tried).toEqual({ f0: 'failed' });
        }
      }),
    );
  });

  it('leads to the end behind an answer', () => {
    fc.assert(
      fc.property(anyKnowledge, answers, (knowledge, given) => {
        const wires = wiring(knowledge);
        for (const [node, { next }] of Object.entries(knowledge.tree.nodes))
          for (const [answer, target] of Object.entries(next)) {
            if (isNode(target)) continue;
            const url =
              troubleshooterUrl(wires.tree, { ...EMPTY_CASE, answers: given }, node, answer) ?? '';
            const { case: read } = readCase(url.slice(url.indexOf('?')), wiredIds(wires));
            expect(walk(knowledge.tree, read.answers).position).toMatchObject({
              kind: 'end',
              from: { node, answer },
            });
          }
      }),
    );
  });

  it('keeps answers to checks that the chart does not hold', () => {
    fc.assert(
      fc.property(anyKnowledge, (knowledge) => {
        const wires = wiring(knowledge);
        const read = readCase('?beside-the-tree=yes', wiredIds(wires));
        const url = troubleshooterUrl(
          wires.tree,
          read.case,
          wires.tree.start,
          undefined,
          read.foreign,
        );
        expect(url).toContain('?beside-the-tree=yes');
      }),
      { numRuns: 5 },
    );
  });

  it('is null for a node that the tree does not have', () => {
    fc.assert(
      fc.property(anyKnowledge, (knowledge) => {
        for (const name of ['nowhere', '__proto__', 'constructor'])
          expect(troubleshooterUrl(wiring(knowledge).tree, EMPTY_CASE, name)).toBeNull();
      }),
      { numRuns: 5 },
    );
  });
});

describe('treeOfParts', () => {
  it('leads from every box of its parts where the whole tree leads, alone or joined to others', async () => {
    await fc.assert(
      fc.asyncProperty(anyKnowledge, fc.nat(), async (knowledge, from) => {
        const parts = await flowchart(knowledge);
        const shares = parts.map((part) => treeOfParts(knowledge.tree, [part]));
        // In another order than that of the page: parts come as people turn to them.
        const turned = [...shares.keys()].map((index) => (index + from) % shares.length);
        const joined = turned.map((index) => shares[index]!).reduce(joinTrees);
        for (const [index, { chart }] of parts.entries())
          for (const { kind, node } of chart.boxes)
            if (kind === 'question' && node !== undefined)
              for (const tree of [shares[index]!, joined])
                expect(troubleshooterUrl(tree, EMPTY_CASE, node, 'a0')).toBe(
                  troubleshooterUrl(knowledge.tree, EMPTY_CASE, node, 'a0'),
                );
      }),
      { numRuns: 8 },
    );
  }, 60_000);

  it('holds no question of another branch', () => {
    const tree = {
      start: 'a',
      nodes: {
        a: { check: 'A', next: { x: 'b', y: 'c' } },
        b: { check: 'B', next: { x: { escalate: true } as const } },
        c: { check: 'C', next: { x: { escalate: true } as const } },
      },
    };
    const part = { trail: [{ node: 'a', check: 'A', answer: 'x' }], node: 'b' };
    const box = { kind: 'question', node: 'b' };
    expect(treeOfParts(tree, [{ ...part, chart: { boxes: [box] } } as unknown as Part])).toEqual({
      start: 'a',
      nodes: { a: { check: 'A', next: { x: 'b' } }, b: { check: 'B', next: {} } },
    });
  });
});
