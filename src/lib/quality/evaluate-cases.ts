import { UNKNOWN_ANSWER } from '../domain/unknown.ts';
import type { AnswerId, CauseId, CheckId, Tree } from '../domain/tree.ts';
import { walk } from '../tree/walk.ts';
import type { Engine } from '../engine/create-engine.ts';
import { createEngine } from '../engine/create-engine.ts';
import type { KnownCase } from './known-cases.ts';
import type { Evidence } from '../engine/evidence.ts';
import type { EvidenceModel } from '../engine/evidence-model.ts';

/** Measures of how well the answers of known cases lead to their causes. Shares are from 0 to 1. */
export interface Evaluation {
  /** Cases measured: those with at least one right cause. */
  n: number;
  /** Share in which a right cause is the first suspect. */
  cause1: number;
  /** Share in which a right cause is among the first three. */
  cause3: number;
  /** Share in which the first fix treats a right cause. */
  fix1: number;
  /** Share in which one of the first three fixes treats a right cause. */
  fix3: number;
  /** Median number of questions that the tree asks until it ends, “don’t know” where a case is silent. */
  medianQuestions: number;
  /** Cases without a right cause among the first three, with the first suspects instead. */
  misses: { id: string; expected: CauseId[]; ranking: CauseId[] }[];
}

/** The last position at which a right cause or fix counts. */
const MAX_PLACE = 3;
/** Number of suspects that a miss lists. */
const NAMED = 5;

/** Measure the suspects, the order of fixes and the length of the tree on known cases. Cases without causes are left out. */
export function evaluate(
  model: EvidenceModel,
  tree: Tree,
  known: readonly KnownCase[],
): Evaluation {
  const engine = createEngine(model);
  const results = known
    .filter(({ causes }) => causes.length > 0)
    .map(({ id, answers, causes }) => {
      const evidence = { answers, tried: {} };
      const ranking = rankCauses(engine, evidence);
      const { fixes } = engine.getPlan(evidence, { fixes: 'all' });
      const treats = new Map(model.fixes.map((fix) => [fix.id, fix.treats]));
      return {
        id,
        causes,
        ranking,
        cause: ranking.findIndex((cause) => causes.includes(cause)),
        fix: fixes.findIndex(({ fix }) =>
          treats.get(fix)?.some(({ cause }) => causes.includes(cause)),
        ),
        questions: questionsAsked(tree, answers),
      };
    });
  const within = (place: number, max: number): boolean => place >= 0 && place < max;
  const share = (count: number): number => (results.length === 0 ? 0 : count / results.length);

  return {
    n: results.length,
    cause1: share(results.filter(({ cause }) => within(cause, 1)).length),
    cause3: share(results.filter(({ cause }) => within(cause, MAX_PLACE)).length),
    fix1: share(results.filter(({ fix }) => within(fix, 1)).length),
    fix3: share(results.filter(({ fix }) => within(fix, MAX_PLACE)).length),
    medianQuestions: median(results.map(({ questions }) => questions)),
    misses: results
      .filter(({ cause }) => !within(cause, MAX_PLACE))
      .map(({ id, causes, ranking }) => ({
        id,
        expected: [...causes],
        ranking: ranking.slice(0, NAMED),
      })),
  };
}

/** Rank all causes, most likely first; equal ones in the order of the model. */
function rankCauses({ model, getBeliefs }: Engine, evidence: Evidence): CauseId[] {
  const beliefs = getBeliefs(evidence);
  // Rounded, because products that are equal on paper differ in their last digits.
  const of = (cause: CauseId): number => Number((beliefs[cause] ?? 0).toPrecision(9));
  return model.causes.map(({ id }) => id).sort((a, b) => of(b) - of(a));
}

/** Count the questions that the tree asks until it ends, “don’t know” being answered where a case is silent. */
function questionsAsked(tree: Tree, answers: Readonly<Record<CheckId, AnswerId>>): number {
  const silent = Object.values(tree.nodes).map(({ check }) => [check, UNKNOWN_ANSWER] as const);
  return walk(tree, { ...Object.fromEntries(silent), ...answers }).trail.length;
}

/** Return the middle value, or the mean of the two middle ones; 0 for none. */
function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)] ?? 0;
  return Number.isInteger(middle) ? ((sorted[middle - 1] ?? 0) + upper) / 2 : upper;
}
