import { readFileSync } from 'node:fs';
import { evaluate } from '../evidence/evaluate.ts';
import type { Evaluation } from '../evidence/evaluate.ts';
import { readCases } from '../evidence/known-cases.ts';
import { evidenceModel } from '../evidence/model.ts';
import { DEFAULT_SEED, simulate } from '../evidence/simulate/simulate.ts';
import type { Simulation } from '../evidence/simulate/simulate.ts';
import type { Knowledge } from '../knowledge/model.ts';

/** The reports with a known fix, in the project’s root. */
export const CASES_FILE = 'tests/cases/cases.json';

/** Fewer than `npm run simulate` takes, so that a build stays short. */
const CASES = 600;
/** Of them, those on which the likelihoods are also taken for wrong: three times as dear. */
export const WRONG_CASES = 150;

/** What the page about quality shows. */
export interface Quality {
  simulation: Simulation;
  cases: Evaluation;
  /** Where each report comes from, by the id of its case: an address, or a few words. */
  sources: Readonly<Record<string, string>>;
}

/**
 * Measures the site’s advice on simulated cases and on real ones. Runs at build, in a few seconds.
 *
 * @throws Error when the file of cases names what the site does not have.
 */
export function measureQuality(knowledge: Knowledge): Quality {
  const model = evidenceModel(knowledge);
  const file = JSON.parse(readFileSync(CASES_FILE, 'utf8')) as {
    cases: { id: string; source: string }[];
  };
  const { cases, problems } = readCases(file, model);
  if (problems.length > 0) throw new Error([CASES_FILE, ...problems].join('\n'));
  return {
    simulation: simulate(knowledge, { seed: DEFAULT_SEED, cases: CASES, wrongCases: WRONG_CASES }),
    cases: evaluate(model, knowledge.tree, cases),
    sources: Object.fromEntries(file.cases.map(({ id, source }) => [id, source])),
  };
}
