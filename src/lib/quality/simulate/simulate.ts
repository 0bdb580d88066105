import type { CaseModel } from '../../case/case-model.ts';
import { toCaseModel } from '../../case/case-model.ts';
import { createGuide } from '../../case/create-guide.ts';
import type { Knowledge } from '../../model/knowledge.ts';
import type { Likelihood } from '../../domain/closed-lists.ts';
import { LIKELIHOODS } from '../../domain/closed-lists.ts';
import { toEvidenceFix } from '../../engine/evidence-model.ts';
import { oracleExcess } from '../optimum/excess.ts';
import type { Actions, ScenarioResult, Strategy } from './run-scenario.ts';
import { runScenario } from './run-scenario.ts';
import { draw } from './random.ts';
import {
  followList,
  followRanking,
  followSite,
  knowCause,
  tryInRandomOrder,
} from './strategies.ts';
import { createEnvironment } from './environment.ts';

/** The ways of working that are compared, ours first. */
export const STRATEGIES = ['ours', 'rankingOnly', 'document', 'random', 'omniscient'] as const;
export type StrategyName = (typeof STRATEGIES)[number];

/** Result of one way of working over all cases; means, except `worst`. */
export interface Score {
  /** Minutes-equivalents: work, waiting and the stated charges, as the engine counts them. */
  minutes: number;
  /** Standard error of `minutes`. */
  error: number;
  /** Minutes-equivalents of the most expensive case. */
  worst: number;
  /** Minutes on the clock alone, without the charges for risk and restarts. */
  clock: number;
  questions: number;
  fixes: number;
  /** Share of cases that were handed over, 0 to 1. */
  handedOver: number;
}

/** The result of a simulation; the same for the same knowledge, seed and number of cases. */
export interface Simulation {
  seed: number;
  cases: number;
  /** Expected minutes to repair, in minutes-equivalents. */
  minutes: Record<StrategyName, number>;
  /** The most expensive case. */
  worst: Record<StrategyName, number>;
  /** Mean excess of the engine's steps over the exact optimum on small models, as a share. */
  oracleExcess: number;
  /** Extra cost of `ours` when every prior is wrong by the factor, as a share. */
  wrongPriors: { factor: number; excess: number };
  scores: Record<StrategyName, Score>;
}

export const DEFAULT_SEED = 1;
export const DEFAULT_CASES = 2000;

/** One band up or down. */
const FACTOR = 2;
/** Number of ways of getting the priors wrong, to average over. */
const WRONG_WAYS = 3;

/**
 * Simulate cases and measure each way of working on the same ones.
 *
 * Fair to the document's list: its dangerous fixes cost what the content says they cost and help as often as the content
 * says; nothing is charged for the harm they may do beyond their undo.
 *
 * @param wrongCases Number of cases on which to measure wrong priors as well.
 */
export function simulate(
  knowledge: Knowledge,
  {
    seed = DEFAULT_SEED,
    cases = DEFAULT_CASES,
    wrongCases = cases,
  }: { seed?: number; cases?: number; wrongCases?: number } = {},
): Simulation {
  const site = toCaseModel(knowledge);
  const guide = createGuide(site);
  const { engine } = guide;
  const actions: Actions = {
    checks: Object.fromEntries(engine.model.checks.map((check) => [check.id, check])),
    fixes: Object.fromEntries(knowledge.fixes.map((fix) => [fix.id, toEvidenceFix(fix)])),
  };
  const environment = createEnvironment(engine.model, seed);
  const score = (strategy: Strategy, count = cases): Score => {
    const results = Array.from({ length: count }, (_, number) =>
      runScenario(actions, environment, environment.getScenario(number), strategy),
    );
    return toScore(results);
  };
  const ours = followSite(guide);

  const scores: Record<StrategyName, Score> = {
    ours: score(ours),
    rankingOnly: score(followRanking(engine)),
    document: score(followList(knowledge.documents[0]?.fixes ?? [])),
    random: score(tryInRandomOrder(engine, seed)),
    omniscient: score(knowCause(engine, environment)),
  };
  const wrong = Array.from(
    { length: WRONG_WAYS },
    (_, way) =>
      score(followSite(createGuide(withWrongPriors(site, seed, way))), wrongCases).minutes,
  );
  const mean = wrong.reduce((sum, minutes) => sum + minutes, 0) / wrong.length;

  return {
    seed,
    cases,
    minutes: each((name) => scores[name].minutes),
    worst: each((name) => scores[name].worst),
    oracleExcess: oracleExcess(engine.model, seed).mean,
    wrongPriors: { factor: FACTOR, excess: mean / score(ours, wrongCases).minutes - 1 },
    scores,
  };
}

const each = <Value>(of: (name: StrategyName) => Value): Record<StrategyName, Value> =>
  Object.fromEntries(STRATEGIES.map((name) => [name, of(name)])) as Record<StrategyName, Value>;

/** Average the results of one way of working. */
function toScore(results: readonly ScenarioResult[]): Score {
  const mean = (of: (result: ScenarioResult) => number): number =>
    results.reduce((sum, result) => sum + of(result), 0) / results.length;
  const minutes = mean((result) => result.minutes);
  const variance = mean((result) => (result.minutes - minutes) ** 2);
  return {
    minutes,
    error: Math.sqrt(variance / results.length),
    worst: results.reduce((max, result) => Math.max(max, result.minutes), 0),
    clock: mean(({ clock }) => clock),
    questions: mean(({ questions }) => questions),
    fixes: mean(({ fixes }) => fixes),
    handedOver: mean(({ handedOver }) => (handedOver ? 1 : 0)),
  };
}

/**
 * Return the model with every likelihood moved by one band, up or down by a draw: each prior is wrong by a factor of two.
 * The first and the last band can only move inwards.
 */
function withWrongPriors(site: CaseModel, seed: number, way: number): CaseModel {
  const off = (cause: string, band: Likelihood): Likelihood => {
    const at = LIKELIHOODS.indexOf(band);
    const step = draw(seed, cause, 'misjudged', way) < 0.5 ? -1 : 1;
    return LIKELIHOODS[at + step] ?? LIKELIHOODS[at - step] ?? band;
  };
  return {
    ...site,
    causes: Object.fromEntries(
      Object.entries(site.causes).map(([id, cause]) => [
        id,
        { ...cause, likelihood: off(id, cause.likelihood) },
      ]),
    ),
  };
}
