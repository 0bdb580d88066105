import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { evaluate } from '../../src/lib/quality/evaluate-cases.ts';
import type { Evaluation } from '../../src/lib/quality/evaluate-cases.ts';
import { readCases } from '../../src/lib/quality/known-cases.ts';
import { toEvidenceModel } from '../../src/lib/engine/evidence-model.ts';
import { knowledgeFromDisk } from '../../src/lib/knowledge/from-disk.ts';

/** Fewer than this would make the shares say little. */
const ENOUGH = 50;

describe('the reports with a known fix', () => {
  let result: Evaluation;
  let problems: string[];

  beforeAll(() => {
    const knowledge = knowledgeFromDisk(process.cwd());
    const model = toEvidenceModel(knowledge);
    const read = readCases(JSON.parse(readFileSync('src/content/cases.json', 'utf8')), model);
    problems = read.problems;
    result = evaluate(model, knowledge.tree, read.cases);
  });

  it('use only checks and answers that the site has', () => {
    expect(problems).toEqual([]);
    expect(result.n).toBeGreaterThanOrEqual(ENOUGH);
  });

  it('have a right cause among the first three suspects in 85 of 100', () => {
    expect(result.cause3, JSON.stringify(result.misses)).toBeGreaterThanOrEqual(0.85);
  });

  it('have a right cause as the first suspect in 60 of 100', () => {
    expect(result.cause1).toBeGreaterThanOrEqual(0.6);
  });
});
