import type { CaseModel } from '../../case/case-model.ts';
import { caseModel } from '../../case/case-model.ts';
import type { Knowledge } from '../../model/knowledge.ts';
import type { Likelihood } from '../../domain/closed-lists.ts';
import { LIKELIHOODS } from '../../domain/closed-lists.ts';
import { evidenceFix, evidenceModel } from '../../engine/evidence-model.ts';
import { oracleExcess } from '../optimum/excess.ts';
import type { Board, Outcome, Strategy } from './play.ts';
import { play } from './play.ts';
import { draw } from './random.ts';
import {
  asTheSiteSays,
  inListedOrder,
  inRandomOrder,
  omniscient,
  rankingOnly,
} from './strategies.ts';
import { world } from './world.ts';

/** The ways of working that are compared, ours first. */
export const STRATEGIES = ['ours', 'rankingOnly', 'document', 'random', 'omniscient'] as const;
export type StrategyName = (typeof STRATEGIES)[number];

/** How one way of working did over all cases; means, except `worst`. */
export interface Score {
  /** Minutes-equivalents: work, waiting and the stated charges, as the engine counts them. */
  minutes: number;
  /** Standard error of `minutes`: how far chance alone may have moved it. */
  error: number;
  /** Minutes-equivalents of the costliest case. */
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
  /** The costliest case met. */
  worst: Record<StrategyName, number>;
  /** Mean excess of the engine's steps over the exact optimum on small models, as a share. */
  oracleExcess: number;
  /** What `ours` costs more when every prior is wrong by the factor, as a share. */
  wrongPriors: { factor: number; excess: number };
  scores: Record<StrategyName, Score>;
}

export const DEFAULT_SEED = 1;
export const DEFAULT_CASES = 2000;

/** One band up or down. */
const FACTOR = 2;
/** How many ways of getting the priors wrong are averaged. */
const WRONG_WAYS = 3;

/**
 * Simulates cases and measures each way of working on the same ones.
 *
 * Fair to the document's list: its dangerous fixes cost what the content says they cost and help as often as the content
 * grants them; nothing is charged for the harm they may do beyond the price of taking them back.
 *
 * @param wrongCases On how many of the cases the priors are also taken for wrong, each of several ways.
 */
export function simulate(
  knowledge: Knowledge,
  {
    seed = DEFAULT_SEED,
    cases = DEFAULT_CASES,
    wrongCases = cases,
  }: { seed?: number; cases?: number; wrongCases?: number } = {},
): Simulation {
  const model = evidenceModel(knowledge);
  const site = caseModel(knowledge);
  const board: Board = {
    checks: Object.fromEntries(model.checks.map((check) => [check.id, check])),
    fixes: Object.fromEntries(knowledge.fixes.map((fix) => [fix.id, evidenceFix(fix)])),
  };
  const people = world(model, seed);
  const score = (strategy: Strategy, count = cases): Score => {
    const outcomes = Array.from({ length: count }, (_, number) =>
      play(board, people, people.hidden(number), strategy),
    );
    return scoreOf(outcomes);
  };
  const ours = asTheSiteSays(site);

  const scores: Record<StrategyName, Score> = {
    ours: score(ours),
    rankingOnly: score(rankingOnly(model)),
    document: score(inListedOrder(knowledge.documents[0]?.fixes ?? [])),
    random: score(inRandomOrder(model, seed)),
    omniscient: score(omniscient(model, people)),
  };
  const wrong = Array.from(
    { length: WRONG_WAYS },
    (_, way) => score(asTheSiteSays(misjudged(site, seed, way)), wrongCases).minutes,
  );
  const mean = wrong.reduce((sum, minutes) => sum + minutes, 0) / wrong.length;

  return {
    seed,
    cases,
    minutes: each((name) => scores[name].minutes),
    worst: each((name) => scores[name].worst),
    oracleExcess: oracleExcess(model, seed).mean,
    wrongPriors: { factor: FACTOR, excess: mean / score(ours, wrongCases).minutes - 1 },
    scores,
  };
}

const each = <Value>(of: (name: StrategyName) => Value): Record<StrategyName, Value> =>
  Object.fromEntries(STRATEGIES.map((name) => [name, of(name)])) as Record<StrategyName, Value>;

function scoreOf(outcomes: readonly Outcome[]): Score {
  const mean = (of: (outcome: Outcome) => number): number =>
    outcomes.reduce((sum, outcome) => sum + of(outcome), 0) / outcomes.length;
  const minutes = mean((outcome) => outcome.minutes);
  const variance = mean((outcome) => (outcome.minutes - minutes) ** 2);
  return {
    minutes,
    error: Math.sqrt(variance / outcomes.length),
    worst: outcomes.reduce((most, outcome) => Math.max(most, outcome.minutes), 0),
    clock: mean(({ clock }) => clock),
    questions: mean(({ questions }) => questions),
    fixes: mean(({ fixes }) => fixes),
    handedOver: mean(({ handedOver }) => (handedOver ? 1 : 0)),
  };
}

/**
 * The site with every likelihood one band off, up or down by a draw: each prior is wrong by a factor of two. The first
 * and the last band can only move inwards.
 */
function misjudged(site: CaseModel, seed: number, way: number): CaseModel {
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
