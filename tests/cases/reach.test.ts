import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CrossValidated } from '../../src/lib/quality/cross-validate.ts';
import { crossValidate } from '../../src/lib/quality/cross-validate.ts';
import { evaluate } from '../../src/lib/quality/evaluate-cases.ts';
import type { Evaluation } from '../../src/lib/quality/evaluate-cases.ts';
import { readCases } from '../../src/lib/quality/known-cases.ts';
import { toEvidenceModel } from '../../src/lib/engine/evidence-model.ts';
import { knowledgeFromDisk } from '../../src/lib/knowledge/from-disk.ts';

/** Fewer than this would make the shares say little. */
const ENOUGH = 250;
/** The most that a share may be better on cases that were learnt from. */
const MAX_GAP = 0.05;

describe('the reports with a known fix', () => {
  let result: Evaluation;
  let unseen: CrossValidated;
  let problems: string[];

  beforeAll(() => {
    const knowledge = knowledgeFromDisk(process.cwd());
    const model = toEvidenceModel(knowledge);
    const read = readCases(JSON.parse(readFileSync('src/content/cases.json', 'utf8')), model);
    problems = read.problems;
    result = evaluate(model, knowledge.tree, read.cases);
    unseen = crossValidate(knowledge, read.cases, (others, part) =>
      evaluate(toEvidenceModel(others), others.tree, part),
    );
  });

  it('use only checks and answers that the site has', () => {
    expect(problems).toEqual([]);
    expect(result.n).toBeGreaterThanOrEqual(ENOUGH);
  });

  it('have a right cause among the first three suspects in 82 of 100, without being learnt from', () => {
    expect(unseen.cause3, JSON.stringify(result.misses)).toBeGreaterThanOrEqual(0.82);
  });

  it('have a right cause as the first suspect in 60 of 100, without being learnt from', () => {
    expect(unseen.cause1).toBeGreaterThanOrEqual(0.6);
  });

  it('are hardly better known than cases that were not learnt from', () => {
    for (const share of ['cause1', 'cause3', 'fix1', 'fix3'] as const)
      expect(result[share] - unseen[share], share).toBeLessThan(MAX_GAP);
  });
});
