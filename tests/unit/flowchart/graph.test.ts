import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { graph, joined } from '../../../src/lib/flowchart/graph.ts';
import { anyKnowledge } from './sample.ts';

const ROOM = { question: 118, answer: 150, end: 272 };
const partOf = (node: string) => ({ number: '7', href: `#${node}` });

describe('joined', () => {
  it('draws answers that lead to the very same suspects as one, also when others are between them', () => {
    const groups = joined({
      yes: { suspects: ['a', 'b'] },
      later: 'other',
      no: { suspects: ['a', 'b'] },
    });
    expect(groups.map(({ answers }) => answers)).toEqual([['yes', 'no'], ['later']]);
  });

  it('keeps ends apart that suspect the same causes in another order', () => {
    expect(joined({ yes: { suspects: ['a', 'b'] }, no: { suspects: ['b', 'a'] } })).toHaveLength(2);
  });
});

describe('graph', () => {
  it('draws every question and every answer once', () => {
    fc.assert(
      fc.property(anyKnowledge, (knowledge) => {
        const { nodes, start } = knowledge.tree;
        const { boxes, branches } = graph(knowledge, start, new Set(), partOf, ROOM);
        expect(
          boxes
            .filter(({ kind }) => kind === 'question')
            .map(({ id }) => id)
            .sort(),
        ).toEqual(Object.keys(nodes).sort());
        expect(
          branches
            .flatMap(({ from, answers }) => answers.map((answer) => `${from}/${answer}`))
            .sort(),
        ).toEqual(
          Object.entries(nodes)
            .flatMap(([id, { next }]) => Object.keys(next).map((answer) => `${id}/${answer}`))
            .sort(),
        );
        expect(boxes).toHaveLength(branches.length + 1);
      }),
    );
  });

  it('points to another part where a branch is cut off, and draws nothing of it', () => {
    fc.assert(
      fc.property(anyKnowledge, (knowledge) => {
        fc.pre(knowledge.tree.nodes['n1'] !== undefined);
        const { boxes } = graph(knowledge, 'n0', new Set(['n0', 'n1']), partOf, ROOM);
        const pointers = boxes.filter(({ kind }) => kind === 'part');
        expect(pointers.map(({ node, href }) => [node, href])).toEqual([['n1', '#n1']]);
        expect(pointers[0]?.lines.at(-1)?.text).toBe('Part 7');
        expect(boxes.some(({ id }) => id === 'n1')).toBe(false);
      }),
    );
  });

  it('links each question to its page, each end to its own, and a code to the code’s', () => {
    fc.assert(
      fc.property(anyKnowledge, (knowledge) => {
        for (const { kind, href, id } of graph(knowledge, 'n0', new Set(), partOf, ROOM).boxes)
          expect(href).toBe(kind === 'code' ? '/codes/0x1/' : `/troubleshoot/${id}/`);
      }),
    );
  });
});
