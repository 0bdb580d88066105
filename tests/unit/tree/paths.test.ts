import { describe, expect, it } from 'vitest';
import { answersOf, endUrl, nodeUrl, paths, stepsTo } from '../../../src/lib/tree/paths.ts';
import { sample, withNodes } from './sample.ts';

describe('paths', () => {
  it('lists every way to an end, in the order of the answers', () => {
    expect(paths(sample).map(({ steps }) => steps.map(({ answer }) => answer).join(' '))).toEqual([
      'on beeps',
      'on silent',
      'on unknown',
      'off',
      'unknown',
    ]);
  });

  it('ends at a loop instead of running for ever', () => {
    const loop = withNodes({
      sound: { check: 'noise', next: { beeps: 'light', silent: { escalate: true } } },
    });
    expect(paths(loop)).toHaveLength(3);
  });
});

describe('stepsTo', () => {
  it('gives the answers that lead to a node', () => {
    expect(answersOf(stepsTo(sample, 'sound') ?? [])).toEqual({ 'power-light': 'on' });
  });

  it('gives no answers for the start', () => {
    expect(stepsTo(sample, 'light')).toEqual([]);
  });

  it('ends at a loop, and at a node that is missing', () => {
    const loop = withNodes({
      sound: { check: 'noise', next: { beeps: 'light', silent: 'nowhere' } },
    });
    expect(stepsTo(loop, 'light')).toEqual([]);
    expect(stepsTo(loop, 'nowhere')).toHaveLength(2);
  });

  it('is null for a node that nothing leads to', () => {
    expect(stepsTo(sample, 'nowhere')).toBeNull();
  });
});

describe('addresses without scripts', () => {
  it('name the node and the answer', () => {
    expect(nodeUrl('sound')).toBe('/troubleshoot/sound/');
    expect(endUrl('sound', 'beeps')).toBe('/troubleshoot/sound/beeps/');
  });
});
