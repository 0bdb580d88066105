import { describe, expect, it } from 'vitest';
import { whyNext } from '../../../src/lib/case/why-next.ts';

type Now = Parameters<typeof whyNext>[0];
const fixOf = (cause: string) => ({ treats: [{ cause }] });
const model = {
  causes: { a: { title: 'A' }, b: { title: 'B' }, d: { title: 'D' } },
  fixes: { 'fix-a': fixOf('a'), 'fix-b': fixOf('b'), 'fix-d': fixOf('d') },
} as unknown as Parameters<typeof whyNext>[1];
const ranking = ['a', 'b', 'c', 'd'].map((cause) => ({
  cause,
  band: cause === 'd' ? 'unlikely' : 'possible',
}));
const step = (cause: string, change = {}) => ({
  fix: `fix-${cause}`,
  forCause: cause,
  helps: 0.3,
  handOver: false,
  ...change,
});
const why = (next: object, after: readonly object[] = [], selected = false): string =>
  whyNext({ next, after, selected, ranking } as unknown as Now, model);

describe('whyNext', () => {
  it('names the most likely cause as such, and another with its band', () => {
    expect(why(step('a'))).toBe('Try this next. It fixes the most likely cause: “A”.');
    expect(why(step('b'))).toBe('Try this next. It fixes “B” (possible).');
  });

  it('says so of the fix that the person picked', () => {
    expect(why(step('b'), [step('a', { helps: 0.9 })], true)).toBe(
      'You picked this. It fixes “B” (possible).',
    );
  });

  it('says that it is quick where the next one would help more often', () => {
    expect(why(step('b'), [step('a', { helps: 0.9 })])).toBe(
      'Try this next: it is quick, and it fixes “B” (possible).',
    );
    for (const rival of [step('a'), step('a', { helps: 0.9, handOver: true })])
      expect(why(step('b'), [rival])).toBe('Try this next. It fixes “B” (possible).');
  });

  it.each([
    ['it is quick, though other causes are likelier', [step('a', { helps: 0.9 })]],
    ['other causes are likelier, but their fixes help less often', [step('a')]],
    ['the fixes for likelier causes are out of your reach', [step('a', { handOver: true })]],
    ['no fix is left for the likelier causes', []],
  ])('says why a fix for none of the first three suspects comes next: %s', (reason, after) => {
    expect(why(step('d'), after)).toBe(`Try this next: ${reason}. It fixes “D” (unlikely).`);
  });

  it('needs no reason where the fix is for one of the first three, beside others', () => {
    const fixes = { ...model.fixes, 'fix-d': { treats: [{ cause: 'd' }, { cause: 'c' }] } };
    const now = { next: step('d'), after: [step('a')], selected: false, ranking };
    expect(whyNext(now as unknown as Now, { ...model, fixes } as unknown as typeof model)).toBe(
      'Try this next. It fixes “D” (unlikely).',
    );
  });

  it('does not call out of reach what is handed over like the fix itself', () => {
    expect(why(step('d', { handOver: true }), [step('a', { handOver: true })])).toBe(
      'Try this next: other causes are likelier, but their fixes help less often. It fixes “D” (unlikely).',
    );
  });
});
