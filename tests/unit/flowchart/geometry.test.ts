import { describe, expect, it } from 'vitest';
import type { Chart } from '../../../src/lib/flowchart/shapes.ts';
import { faults } from './geometry.ts';

const box = (id: string, x: number, y: number) => ({
  id,
  kind: 'question' as const,
  href: '',
  lines: [],
  x,
  y,
  width: 20,
  height: 10,
});
const chart = (
  second: { x: number; y: number },
  points = [
    { x: 20, y: 5 },
    { x: 60, y: 5 },
  ],
): Chart => ({
  width: 100,
  height: 60,
  boxes: [box('a', 0, 0), box('b', 60, 0), box('c', second.x, second.y)],
  branches: [
    {
      from: 'a',
      to: 'b',
      answers: ['yes'],
      label: { lines: [], x: 30, y: 2, width: 10, height: 6 },
      points,
    },
  ],
});

describe('the faults of a picture', () => {
  it('are none where nothing touches', () => {
    expect(faults(chart({ x: 60, y: 30 }))).toEqual([]);
  });

  it('are noticed, each of them', () => {
    expect(faults(chart({ x: 65, y: 4 }))).toContain('box b covers box c');
    expect(faults(chart({ x: 35, y: 4 }))).toContain('box c covers answer to b');
    expect(faults(chart({ x: 90, y: 30 }))).toContain('box c leaves the picture');
    expect(faults(chart({ x: 38, y: 0 }))).toContain('the line to b crosses box c');
    expect(
      faults(
        chart({ x: 60, y: 30 }, [
          { x: 20, y: 5 },
          { x: 60, y: 9 },
        ]),
      ),
    ).toContain('the line to b is slanted');
  });
});
