import fc from 'fast-check';
import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { drawChart } from '../../../src/lib/flowchart/draw-chart.ts';
import { flowchart } from '../../../src/lib/flowchart/flowchart.ts';
import type { Chart } from '../../../src/lib/flowchart/shapes.ts';
import { anyKnowledge } from './sample.ts';

function parsed(svg: string): Element {
  const { document } = new Window();
  document.body.innerHTML = `<svg>${svg}</svg>`;
  return document.querySelector('svg') as unknown as Element;
}

const label = (text: string) => ({
  width: 90,
  height: 22,
  x: 10,
  y: 20,
  lines: [{ text, strong: false, continues: false }],
});

/** A question with one answer, to a part. */
const chart = (words: string): Chart => ({
  width: 300,
  height: 100,
  boxes: [
    {
      ...label('Question'),
      id: 'n0',
      node: 'n0',
      kind: 'question',
      href: '/troubleshoot/n0/',
      title: words,
    },
    { ...label('Next'), id: 'n0/a0', node: 'n1', kind: 'part', href: '#part-n1' },
  ],
  branches: [
    {
      from: 'n0',
      answers: ['a0', 'a1'],
      to: 'n0/a0',
      label: label(words),
      points: [
        { x: 0, y: 0 },
        { x: 9, y: 0 },
      ],
    },
  ],
});

describe('drawChart', () => {
  it('draws a line and a text for every branch, and a link for every box, in reading order', async () => {
    await fc.assert(
      fc.asyncProperty(anyKnowledge, async (knowledge) => {
        for (const { chart } of await flowchart(knowledge)) {
          const svg = parsed(drawChart(chart));
          const boxes = [...svg.querySelectorAll('a')];
          expect(boxes.map((box) => box.getAttribute('href')).sort()).toEqual(
            chart.boxes.map(({ href }) => href).sort(),
          );
          const steps = (selector: string) =>
            [...svg.querySelectorAll(selector)].map((one) => one.getAttribute('data-step'));
          const wanted = chart.branches.map(({ from, answers }) =>
            answers.map((answer) => `${from}/${answer}`).join(' '),
          );
          expect(steps('.chart-lines > path')).toEqual(wanted);
          expect(steps('svg > g[data-step]')).toEqual(wanted);
          for (const box of boxes.slice(1)) expect(box.closest('g[data-step]')).not.toBeNull();
        }
      }),
      { numRuns: 6 },
    );
  }, 60_000);

  it('writes every text as text, whatever signs it has', () => {
    const words = '“A” & <b>B</b> "C"';
    const svg = parsed(drawChart(chart(words)));
    expect(svg.querySelector('b')).toBeNull();
    expect(svg.querySelector('g[data-step] > text')?.textContent).toBe(words);
    expect(svg.querySelector('a > title')?.textContent).toBe(`Question: ${words}`);
  });

  it('leads to another part in its place on the page, or where it is told to', () => {
    const part = (svg: string) => parsed(svg).querySelector('.part')?.getAttribute('href');
    expect(part(drawChart(chart('')))).toBe('#part-n1');
    expect(part(drawChart(chart(''), (node) => `/elsewhere/${node}/?a&b`))).toBe(
      '/elsewhere/n1/?a&b',
    );
  });
});
