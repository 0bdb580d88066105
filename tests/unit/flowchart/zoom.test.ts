import { describe, expect, it } from 'vitest';
import { clampScale, fitScale, SCALES, stepScale } from '../../../src/lib/flowchart/zoom.ts';

describe('stepScale', () => {
  it('comes back to the natural size, from wherever a pinch has left it', () => {
    expect(stepScale(stepScale(1, 1), -1)).toBe(1);
    expect(stepScale(1.2, -1)).toBe(1);
  });

  it('stops at the limits', () => {
    let scale = 1;
    for (let step = 0; step < 30; step += 1) scale = stepScale(scale, 1);
    expect(scale).toBe(SCALES.max);
    for (let step = 0; step < 60; step += 1) scale = stepScale(scale, -1);
    expect(scale).toBe(SCALES.min);
  });
});

describe('clampScale', () => {
  it('takes anything but a number for the natural size', () => {
    expect(clampScale(Number.NaN)).toBe(1);
  });
});

describe('fitScale', () => {
  it('makes a wide picture as wide as its frame and does not blow a small one up', () => {
    expect(fitScale(600, 1200)).toBe(0.5);
    expect(fitScale(1200, 100)).toBe(SCALES.maxFit);
    expect(fitScale(1200, 0)).toBe(1);
  });
});
