import { describe, expect, it } from 'vitest';
import { answerShares, learnRecall } from '../../../src/lib/engine/answer-shares.ts';
import { UNKNOWN_RATE } from '../../../src/lib/engine/costs.ts';

const check = (id: string, where: 'client' | 'host' | 'anywhere', recall?: number) => ({
  id,
  where,
  ...(recall !== undefined && { recall }),
});
const checks = [check('at-host', 'host', 0.2), check('by-heart', 'anywhere', 0.4)];
const other = check('other', 'host', 0.1);
const LOOKED = 1 - UNKNOWN_RATE.host;

/** The share of people who look things up, read off the share of a check that nobody else can answer. */
const lookers = (answers: Record<string, string>): number =>
  (answerShares(checks, answers)(other) - 0.1) / (LOOKED - 0.1);

describe('answerShares', () => {
  it('mixes people who look things up with people who tell what they remember', () => {
    expect(lookers({})).toBeGreaterThan(0);
    expect(lookers({})).toBeLessThan(1);
  });

  it('judges a person by Bayes’ rule from each question that had to be looked up', () => {
    const p = lookers({});
    const known = (p * LOOKED) / (p * LOOKED + (1 - p) * 0.2);
    const missed = (p * (1 - LOOKED)) / (p * (1 - LOOKED) + (1 - p) * 0.8);
    expect(lookers({ 'at-host': 'yes' })).toBeCloseTo(known, 10);
    expect(lookers({ 'at-host': 'unknown' })).toBeCloseTo(missed, 10);
  });

  it('learns nothing from an answer from memory, nor from a question that was not put', () => {
    for (const answer of ['yes', 'unknown'])
      expect(lookers({ 'by-heart': answer, elsewhere: 'yes' })).toBe(lookers({}));
  });

  it('takes nobody to know all or nothing', () => {
    const share = (recall: number): number => {
      const p = lookers({});
      return (answerShares(checks, {})(check('x', 'host', recall)) - p * LOOKED) / (1 - p);
    };
    expect(share(1)).toBeCloseTo(0.95, 10);
    expect(share(0)).toBeCloseTo(0.01, 10);
    expect(share(0.5)).toBeCloseTo(0.5, 10);
  });
});

describe('learnRecall', () => {
  it('moves from the share of the place towards that of the cases, in which “don’t know” is none', () => {
    const recall = (answers: Record<string, string>[]): number =>
      learnRecall(
        [check('at-host', 'host')],
        answers.map((one) => ({ answers: one })),
      )[0]!.recall;
    const many = (answer: string) => Array.from({ length: 1000 }, () => ({ 'at-host': answer }));
    expect(recall(many('yes'))).toBeGreaterThan(0.95);
    expect(recall(many('unknown'))).toBeLessThan(0.05);
    expect(recall(Array.from({ length: 1000 }, () => ({})))).toBeLessThan(0.05);
    expect(recall([...many('yes'), ...many('unknown')])).toBeCloseTo(0.5, 1);
  });
});
