import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paths } from '../../../src/lib/tree/paths.ts';
import { walk } from '../../../src/lib/tree/walk.ts';
import { sample, withNodes } from './sample.ts';

describe('walk', () => {
  it('asks the first question when nothing has been answered', () => {
    expect(walk(sample, {}).position).toEqual({
      kind: 'question',
      node: 'light',
      check: 'power-light',
    });
  });

  it('replays answers to the next question', () => {
    const { position, trail } = walk(sample, { 'power-light': 'on' });
    expect(position).toEqual({ kind: 'question', node: 'sound', check: 'noise' });
    expect(trail).toEqual([{ node: 'light', check: 'power-light', answer: 'on' }]);
  });

  it('replays answers to an end', () => {
    expect(walk(sample, { noise: 'beeps', 'power-light': 'on' }).position).toEqual({
      kind: 'end',
      end: { suspects: ['memory', 'fuse'] },
      from: { node: 'sound', check: 'noise', answer: 'beeps' },
    });
  });

  it('keeps a later answer when an earlier one changes and changes back', () => {
    const later = { noise: 'silent' };
    expect(walk(sample, { ...later, 'power-light': 'off' }).trail).toMatchObject([
      { check: 'power-light' },
    ]);
    expect(walk(sample, { ...later, 'power-light': 'on' }).position).toMatchObject({
      end: { code: 'e1' },
    });
  });

  it('takes an answer that the question does not offer as not given', () => {
    expect(walk(sample, { 'power-light': 'purple' }).trail).toEqual([]);
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'takes the answer %s as not given',
    (name) => {
      expect(walk(sample, { 'power-light': name }).position.kind).toBe('question');
    },
  );

  it('stops at a question that a loop asks again', () => {
    const loop = withNodes({ sound: { check: 'noise', next: { beeps: 'light' } } });
    expect(walk(loop, { 'power-light': 'on', noise: 'beeps' }).position).toEqual({
      kind: 'question',
      node: 'light',
      check: 'power-light',
    });
  });

  it('names the node that a broken tree lacks', () => {
    expect(() => walk({ start: 'gone', nodes: {} }, {})).toThrow('The tree has no node "gone".');
  });

  it('reaches every end by the answers of its path', () => {
    for (const { steps, end } of paths(sample)) {
      const answers = Object.fromEntries(steps.map(({ check, answer }) => [check, answer]));
      expect(walk(sample, answers).position).toMatchObject({ kind: 'end', end });
    }
  });

  it('has a position, whatever has been answered', () => {
    const word = fc.constantFrom('on', 'off', 'unknown', 'beeps', 'silent', '__proto__', '');
    const answers = fc.dictionary(
      fc.constantFrom('power-light', 'noise', 'smell', 'constructor'),
      word,
    );
    fc.assert(
      fc.property(answers, (given) => {
        const { position, trail } = walk(sample, given);
        expect(['question', 'end']).toContain(position.kind);
        const asked = trail.map(({ check }) => check);
        expect(new Set(asked).size).toBe(asked.length);
        for (const { check, answer } of trail) expect(given[check]).toBe(answer);
      }),
    );
  });
});
