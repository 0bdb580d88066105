import { describe, expect, it } from 'vitest';
import { arrow, outline } from '../../../src/lib/flowchart/drawing.ts';

describe('arrow', () => {
  it('goes straight where there is no corner, and ends in a head', () => {
    expect(
      arrow([
        { x: 0, y: 5 },
        { x: 40, y: 5 },
      ]),
    ).toBe('M0 5L40 5m-6-4l6 4l-6 4');
  });

  it('rounds its corners, and short stretches less than long ones', () => {
    const corners = [
      { x: 0, y: 0 },
      { x: 20, y: 0 },
      { x: 20, y: 4 },
      { x: 60, y: 4 },
    ];
    expect(arrow(corners)).toBe('M0 0L18 0Q20 0 20 2L20 2Q20 4 22 4L60 4m-6-4l6 4l-6 4');
  });

  it('draws nothing for a line without length', () => {
    expect(arrow([])).toBe('');
    expect(arrow([{ x: 1, y: 1 }])).toBe('');
  });
});

describe('outline', () => {
  it('is another one for every kind of box', () => {
    const kinds = ['question', 'suspects', 'code', 'escalate', 'part'] as const;
    expect(new Set(kinds.map((kind) => outline(kind, { width: 90, height: 40 }))).size).toBe(
      kinds.length,
    );
  });
});
