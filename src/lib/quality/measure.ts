import { readFileSync } from 'node:fs';
import { evaluate } from './evaluate-cases.ts';
import type { Evaluation } from './evaluate-cases.ts';
import { readCases } from './known-cases.ts';
import { evidenceModel } from '../engine/evidence-model.ts';
import { DEFAULT_SEED, simulate } from './simulate/simulate.ts';
import type { Simulation } from './simulate/simulate.ts';
import type { Knowledge } from '../model/knowledge.ts';

/** The reports with a known fix, in the project’s root. */
export const CASES_FILE = 'tests/cases/cases.json';

/** Fewer than `npm run simulate` takes, so that a build stays short. */
const MOST_CASES = 600;
/** Fewer still where there is more to weigh, as each case then takes longer. The page says how many it were. */
const CASES_TIMES_CAUSES = 15_000;
const LEAST_CASES = 20;
/** Of the cases, the share on which the likelihoods are also taken for wrong: three times as dear. */
const WRONG_SHARE = 1 / 4;

const casesFor = (causes: number): number =>
  Math.max(LEAST_CASES, Math.min(MOST_CASES, Math.round(CASES_TIMES_CAUSES / causes)));

/** What the page about quality shows. */
export interface Quality {
  simulation: Simulation;
  /** On how many of the simulated cases the likelihoods were also taken for wrong. */
  wrongCases: number;
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
  const simulated = casesFor(knowledge.causes.length);
  const wrongCases = Math.round(simulated * WRONG_SHARE);
  return {
    simulation: simulate(knowledge, { seed: DEFAULT_SEED, cases: simulated, wrongCases }),
    wrongCases,
    cases: evaluate(model, knowledge.tree, cases),
    sources: Object.fromEntries(file.cases.map(({ id, source }) => [id, source])),
  };
}
