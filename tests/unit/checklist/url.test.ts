import { describe, expect, it } from 'vitest';
import { checklistUrl, paperAddress } from '../../../src/lib/checklist/checklist-url.ts';

describe('checklistUrl', () => {
  it('leads to what is left of a case', () => {
    expect(checklistUrl({ answers: { noise: 'beeps' }, tried: { fuse: 'failed' } })).toBe(
      '/checklist/?noise=beeps&fix.fuse=failed',
    );
  });

  it('leads to the whole checklist when nothing is known', () => {
    expect(checklistUrl({ answers: {}, tried: {} })).toBe('/checklist/');
  });
});

describe('paperAddress', () => {
  it('leaves out the scheme', () => {
    expect(paperAddress(new URL('https://example.org/base/checklist/'))).toBe(
      'example.org/base/checklist/',
    );
  });
});
