import { describe, expect, it } from 'vitest';
import { askedChecks } from '../../../src/lib/tree/asked-checks.ts';
import { walkOn } from '../../../src/lib/tree/walk-on.ts';
import { sample } from './sample.ts';

const END = { escalate: true } as const;
const chain = {
  start: 'one',
  nodes: {
    one: { check: 'first', next: { a: 'two', b: 'side' } },
    two: { check: 'second', next: { a: 'three', b: END } },
    side: { check: 'aside', next: { a: END } },
    three: { check: 'third', next: { a: 'four' } },
    four: { check: 'fourth', next: { a: END } },
  },
};

describe('askedChecks', () => {
  it('are those of all nodes', () => {
    expect([...askedChecks(chain)]).toEqual(['first', 'second', 'aside', 'third', 'fourth']);
  });
});

describe('walkOn', () => {
  const on = (answers: Record<string, string>, ...asked: string[]) =>
    walkOn(sample, answers, 'unknown', (check) => asked.includes(check));

  it('stops at a question that may be asked', () => {
    const { position, skipped } = on({ 'power-light': 'on' }, 'noise');
    expect(position).toMatchObject({ kind: 'question', check: 'noise' });
    expect(skipped).toEqual([]);
  });

  it('passes over the others by “don’t know”, to the end', () => {
    const answers = { 'power-light': 'on' };
    const { position, skipped } = on(answers);
    expect(position).toMatchObject({ kind: 'end', end: { suspects: ['memory'] } });
    expect(skipped).toEqual(['noise']);
    expect(answers).toEqual({ 'power-light': 'on' });
  });

  it('stops at a question that it cannot pass over', () => {
    const { position, skipped } = walkOn(chain, {}, 'unknown', () => false);
    expect(position).toMatchObject({ kind: 'question', check: 'first' });
    expect(skipped).toEqual([]);
  });
});
