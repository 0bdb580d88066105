import { describe, expect, it } from 'vitest';
import { simulate, STRATEGIES } from '../../../src/lib/quality/simulate/simulate.ts';
import { knowledgeFromDisk } from '../../../src/lib/knowledge/from-disk.ts';

const knowledge = knowledgeFromDisk(process.cwd());
const run = (seed: number) => simulate(knowledge, { seed, cases: 30 });
const first = run(7);

describe('the simulation', () => {
  it('gives the same figures for the same seed, and others for another', () => {
    expect(run(7)).toEqual(first);
    expect(run(8).minutes).not.toEqual(first.minutes);
  });

  it('prints what its readers count on', () => {
    const { scores: _, ...printed } = first;
    expect(Object.keys(printed)).toEqual([
      'seed',
      'cases',
      'minutes',
      'worst',
      'oracleExcess',
      'wrongPriors',
    ]);
    for (const of of [printed.minutes, printed.worst]) {
      expect(Object.keys(of)).toEqual([...STRATEGIES]);
      for (const value of Object.values(of)) expect(value).toBeGreaterThan(0);
    }
    expect(printed).toMatchObject({ seed: 7, cases: 30, wrongPriors: { factor: 2 } });
    expect(printed.wrongPriors.excess).toBeGreaterThan(-1);
    expect(printed.wrongPriors.excess).toBeLessThan(1);
  });

  it('lets no way of working beat someone who knows, and the site beat the copied guide', () => {
    const { omniscient, ours, rankingOnly, document } = first.minutes;
    expect(omniscient).toBeLessThanOrEqual(ours);
    expect(ours).toBeLessThanOrEqual(rankingOnly);
    expect(ours).toBeLessThanOrEqual(0.5 * document);
  });

  it('stays close to the best possible steps', () => {
    expect(first.oracleExcess).toBeGreaterThanOrEqual(0);
    expect(first.oracleExcess).toBeLessThanOrEqual(0.02);
  });

  it('knows how far chance may have moved its means', () => {
    const { error, minutes, worst } = first.scores.ours;
    expect(error).toBeGreaterThan(0);
    expect(error).toBeLessThan(minutes);
    expect(minutes).toBeLessThan(worst);
  });
});
