import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { areasOf } from '../../../src/lib/flowchart/areas.ts';
import { flowchart } from '../../../src/lib/flowchart/flowchart.ts';
import { fitsPaper } from '../../../src/lib/flowchart/paper.ts';
import type { Part } from '../../../src/lib/flowchart/shapes.ts';
import { knowledgeFromDisk } from '../../../src/lib/knowledge/from-disk.ts';
import type { Knowledge } from '../../../src/lib/model/knowledge.ts';
import { paths } from '../../../src/lib/tree/paths.ts';
import { faults } from './geometry.ts';

let knowledge: Knowledge;
let parts: Part[];
beforeAll(async () => {
  knowledge = knowledgeFromDisk(fileURLToPath(new URL('../../../', import.meta.url)));
  parts = await flowchart(knowledge);
}, 120_000);

describe('the flowchart of the site', () => {
  it('shows every question and every end of the tree once', () => {
    const { tree } = knowledge;
    const questions = parts.flatMap(({ chart }) =>
      chart.boxes.filter(({ kind }) => kind === 'question'),
    );
    expect(questions.map(({ id }) => id).sort()).toEqual(Object.keys(tree.nodes).sort());
    const ends = parts.flatMap(({ chart: { boxes, branches } }) =>
      branches
        .filter(({ to }) =>
          boxes.some(({ id, kind }) => id === to && kind !== 'question' && kind !== 'part'),
        )
        .flatMap(({ from, answers }) => answers.map((answer) => `${from}/${answer}`)),
    );
    const wanted = paths(tree).map(({ steps }) => `${steps.at(-1)?.node}/${steps.at(-1)?.answer}`);
    expect(ends.sort()).toEqual(wanted.sort());
  });

  it('has no part that is too large for a page of paper', () => {
    expect(parts.filter(({ chart }) => !fitsPaper(chart)).map(({ node }) => node)).toEqual([]);
  });

  it('has no picture in which something overlaps or crosses', () => {
    expect(
      parts.flatMap(({ node, chart }) => faults(chart).map((fault) => `${node}: ${fault}`)),
    ).toEqual([]);
  });

  it('points to every part from exactly one other, and each part says from which', () => {
    const pointers = parts.flatMap(({ id, chart }) =>
      chart.boxes.flatMap(({ kind, href }) =>
        kind === 'part' ? [{ from: id, to: href.slice(1) }] : [],
      ),
    );
    const byTarget = (a: { to: string }, b: { to: string }) => (a.to < b.to ? -1 : 1);
    expect(pointers.sort(byTarget)).toEqual(
      parts.flatMap(({ id, from }) => (from ? [{ from: from.id, to: id }] : [])).sort(byTarget),
    );
    expect(parts.filter(({ from }) => from === null).map(({ node }) => node)).toEqual([
      knowledge.tree.start,
    ]);
  });

  it('puts every part behind the overview into the area of one branch, its root first', () => {
    const areas = areasOf(parts);
    expect(areas.flatMap((area) => area.parts)).toEqual(parts.slice(1));
    for (const { node, parts: own } of areas) {
      expect(own[0]?.node).toBe(node);
      expect(own.map(({ number }) => number.split('.')[0])).toEqual(own.map(() => own[0]?.number));
      // Pointers within an area never leave it.
      const ids = own.map(({ id }) => id);
      for (const { chart } of own)
        for (const { kind, href } of chart.boxes)
          if (kind === 'part') expect(ids).toContain(href.slice(1));
    }
  });

  it('keeps the main branches apart: each branch of the overview is a part', () => {
    const main = parts.filter(({ number }) => /^\d+$/.test(number));
    expect(main.length).toBeGreaterThanOrEqual(5);
    expect(new Set(main.map(({ from }) => from?.id))).toEqual(new Set([parts[0]?.id]));
  });
});
