import { UNKNOWN_ANSWER } from '../domain/unknown.ts';
import type { AnswerId, CauseId, CheckId, Tree } from '../domain/tree.ts';
import { walk } from '../tree/walk.ts';
import { beliefs } from '../engine/beliefs.ts';
import { fitted } from '../engine/apply-conditions.ts';
import type { KnownCase } from './known-cases.ts';
import type { EvidenceModel } from '../engine/evidence-model.ts';
import { rankFixes } from '../engine/rank-fixes.ts';

/** How well the answers of known cases lead to what was wrong. Shares run from 0 to 1. */
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
  /** Cases without a right cause among the first three, with the suspects that stood first instead. */
  misses: { id: string; expected: CauseId[]; ranking: CauseId[] }[];
}

/** How far down a right cause or fix still counts. */
const REACH = 3;
/** How many suspects a miss names: enough to see what stood in the way. */
const NAMED = 5;

/** Measures the suspects, the order of fixes and the length of the tree on known cases. Cases without causes are left out. */
export function evaluate(
  model: EvidenceModel,
  tree: Tree,
  known: readonly KnownCase[],
): Evaluation {
  const results = known
    .filter(({ causes }) => causes.length > 0)
    .map(({ id, answers, causes }) => {
      const ranking = suspects(model, answers);
      const fixes = rankFixes(fitted(model, answers), { answers, tried: {} });
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
  const within = (place: number, reach: number): boolean => place >= 0 && place < reach;
  const share = (count: number): number => (results.length === 0 ? 0 : count / results.length);

  return {
    n: results.length,
    cause1: share(results.filter(({ cause }) => within(cause, 1)).length),
    cause3: share(results.filter(({ cause }) => within(cause, REACH)).length),
    fix1: share(results.filter(({ fix }) => within(fix, 1)).length),
    fix3: share(results.filter(({ fix }) => within(fix, REACH)).length),
    medianQuestions: median(results.map(({ questions }) => questions)),
    misses: results
      .filter(({ cause }) => !within(cause, REACH))
      .map(({ id, causes, ranking }) => ({
        id,
        expected: [...causes],
        ranking: ranking.slice(0, NAMED),
      })),
  };
}

/** All causes, most likely first; equals in the order of the model. */
function suspects(model: EvidenceModel, answers: Readonly<Record<CheckId, AnswerId>>): CauseId[] {
  const belief = beliefs(model, { answers, tried: {} });
  // Products that are equal on paper differ in their last digits.
  const of = (cause: CauseId): number => Number((belief[cause] ?? 0).toPrecision(9));
  return model.causes.map(({ id }) => id).sort((a, b) => of(b) - of(a));
}

/** How many questions the tree asks until it ends, when everything that a case leaves out is answered “don’t know”. */
function questionsAsked(tree: Tree, answers: Readonly<Record<CheckId, AnswerId>>): number {
  const silent = Object.values(tree.nodes).map(({ check }) => [check, UNKNOWN_ANSWER] as const);
  return walk(tree, { ...Object.fromEntries(silent), ...answers }).trail.length;
}

/** The middle value, or the mean of the two middle ones; 0 for none. */
function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)] ?? 0;
  return Number.isInteger(middle) ? ((sorted[middle - 1] ?? 0) + upper) / 2 : upper;
}
