import { CONTENT } from '../domain/content-folder.ts';
import { toCaseModel } from '../case/case-model.ts';
import { createGuide } from '../case/create-guide.ts';
import type { CrossValidated } from './cross-validate.ts';
import { crossValidate } from './cross-validate.ts';
import { evaluate } from './evaluate-cases.ts';
import type { Evaluation } from './evaluate-cases.ts';
import { toEvidenceModel } from '../engine/evidence-model.ts';
import { sampleCases } from './sample-cases.ts';
import { DEFAULT_SEED, simulate } from './simulate/simulate.ts';
import type { Simulation } from './simulate/simulate.ts';
import type { Knowledge } from '../model/knowledge.ts';
import type { WalkFigures } from './walks/measure-walks.ts';
import { measureUnseenWalks, measureWalks } from './walks/measure-walks.ts';

/** Path of the reports with a known fix, from the root of the project. A knowledge base may have none. */
export const CASES_FILE = `${CONTENT}/cases.json`;

/** The most cases: fewer than `npm run simulate` takes, to keep a build short. */
const MAX_CASES = 600;
/** Cases times causes: fewer cases where there are more causes, as each then takes longer. The page states the number. */
const CASES_TIMES_CAUSES = 15_000;
const MIN_CASES = 20;
/** Share of the cases on which wrong likelihoods are measured too, which takes three times as long. */
const WRONG_SHARE = 1 / 4;

const casesFor = (causes: number): number =>
  Math.max(MIN_CASES, Math.min(MAX_CASES, Math.round(CASES_TIMES_CAUSES / causes)));

/** The figures on the page about quality. */
export interface Quality {
  simulation: Simulation;
  /** Number of simulated cases on which wrong likelihoods were measured too. */
  wrongCases: number;
  /** Known cases, or a sample of them where there are many causes: see sample-cases.ts. */
  cases: Evaluation;
  /** The shares of `cases` without having learnt from the case. */
  crossValidated: CrossValidated;
  /** The same cases played through the troubleshooter. A fix is right when it treats a right cause, as in `cases`. */
  walks: { learnt: WalkFigures; unseen: WalkFigures };
  /** Source of each report, by the id of its case: an address, or a few words. */
  sources: Readonly<Record<string, string>>;
}

/** Measure the site’s advice on simulated cases and on real ones. Runs at build, in a few seconds. */
export function measureQuality(knowledge: Knowledge): Quality {
  const model = toEvidenceModel(knowledge);
  const simulated = casesFor(knowledge.causes.length);
  // The fixes that a case names would be a stricter measure than the one beside it.
  const known = sampleCases(
    knowledge.cases.filter(({ causes }) => causes.length > 0),
    knowledge.causes.length,
  ).map((one) => ({ ...one, fixes: [] }));
  const wrongCases = Math.round(simulated * WRONG_SHARE);
  return {
    simulation: simulate(knowledge, { seed: DEFAULT_SEED, cases: simulated, wrongCases }),
    wrongCases,
    cases: evaluate(model, knowledge.tree, known),
    crossValidated: crossValidate(knowledge, known, (others, part) =>
      evaluate(toEvidenceModel(others), others.tree, part),
    ),
    walks: {
      learnt: measureWalks(createGuide(toCaseModel(knowledge)), known),
      unseen: measureUnseenWalks(knowledge, known),
    },
    sources: Object.fromEntries(knowledge.cases.map(({ id, source }) => [id, source])),
  };
}
