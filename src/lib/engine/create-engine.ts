import type { Access } from '../domain/access.ts';
import { ALL_ACCESS } from '../domain/access.ts';
import { memo, once } from '../domain/memo.ts';
import type { CauseId, CheckId } from '../domain/tree.ts';
import type { Beliefs } from './beliefs.ts';
import { computeBeliefs } from './beliefs.ts';
import { compileModel, compileQuestions, compileState } from './compile-model.ts';
import { answerShares } from './answer-shares.ts';
import { applyConditions, listConditionChecks, makesSense } from './conditions.ts';
import type { Asking } from './decide.ts';
import { decide } from './decide.ts';
import type { Evidence } from './evidence.ts';
import type { EvidenceFix, EvidenceModel } from './evidence-model.ts';
import { createPlanner } from './plan.ts';
import type { CompiledModel, RepairPlan } from './rank-fixes.ts';
import { rankFixes } from './rank-fixes.ts';
import { findSeparated } from './find-separated.ts';

/** A check that is worth making before the next fix. */
export interface NextQuestion {
  check: CheckId;
  /** Minutes-equivalents that it is expected to save, less its own minutes. */
  value: number;
  /** The suspects that its answers would move apart most, at most three, the most affected first. */
  separates: CauseId[];
}

/** Options of a plan. */
export interface PlanOptions {
  /** The places that can be reached; all unless stated. */
  access?: Access;
  /**
   * Which untried fixes: those that make sense after the answers (unless stated), also those that still could, or all.
   */
  fixes?: 'sensible' | 'undecided' | 'all';
  /** The most fixes to rank. A long order takes long to compute. */
  max?: number | undefined;
  /** Beliefs to plan with, if not those that follow from the evidence. */
  beliefs?: Beliefs;
}

/** Answers questions about cases of one model. */
export interface Engine {
  model: EvidenceModel;
  /** Return how probable each cause is. */
  getBeliefs: (evidence: Evidence) => Beliefs;
  /** Return the untried fixes in the order in which to try them, and when to hand over. Skipped ones are not offered again. */
  getPlan: (evidence: Evidence, options?: PlanOptions) => RepairPlan;
  /** Return the check that is most worth making now; null where none is expected to save more than it costs. */
  getNextQuestion: (evidence: Evidence, access?: Access) => NextQuestion | null;
  /** Return the suspects that the answers of a check would move apart most, at most three, the most affected first. */
  getSeparated: (evidence: Evidence, check: CheckId) => CauseId[];
}

/**
 * The asking of the product: a question costs attention too, beside its minutes, and none that pays waits for a fix that
 * could be tried before it.
 */
export const PRODUCT_ASKING: Asking = { burden: 1.25, mayWait: false };

/**
 * Create the engine of a model. It remembers three things: the checks in numbers; the fixes in numbers, by the answers
 * that change how well they help; and the beliefs of a piece of evidence for as long as that object is in use.
 *
 * The model and the evidence must not change afterwards.
 */
export function createEngine(model: EvidenceModel): Engine {
  const questions = once(() => compileQuestions(model));
  const conditionChecks = listConditionChecks(model.fixes);
  const adjusted = new Map<string, readonly EvidenceFix[]>();
  const models = new Map<readonly EvidenceFix[], CompiledModel>();
  const beliefs = new WeakMap<Evidence, Beliefs>();

  const checks = new Map(model.checks.map((check) => [check.id, check]));

  /** Return whether the check that decides about a fix can be asked now. */
  const canDecide = ({ onlyIf = {} }: EvidenceFix, { answers }: Evidence): boolean => {
    const deciding = checks.get(Object.keys(onlyIf)[0] ?? '');
    return deciding === undefined || makesSense(deciding, answers);
  };

  const getFixes = ({ answers }: Evidence): readonly EvidenceFix[] => {
    const relevant = conditionChecks.map((id) => (Object.hasOwn(answers, id) ? answers[id] : ''));
    return memo(adjusted, relevant.join(' '), () =>
      model.fixes.map((fix) => applyConditions(fix, answers)),
    );
  };
  const compile = (evidence: Evidence): CompiledModel => {
    const fixes = getFixes(evidence);
    return memo(models, fixes, () => {
      const own = { ...model, fixes };
      const problem = compileModel(own, questions());
      return { model: own, problem, planner: createPlanner(problem) };
    });
  };
  const getBeliefs = (evidence: Evidence): Beliefs =>
    memo(beliefs, evidence, () => computeBeliefs(model, getFixes(evidence), evidence));

  return {
    model,
    getBeliefs,

    getPlan: (evidence, { access = ALL_ACCESS, fixes = 'sensible', max, ...options } = {}) => {
      const own = compile(evidence);
      const mayPlan = (fix: EvidenceFix): boolean =>
        !Object.hasOwn(evidence.tried, fix.id) &&
        (fixes === 'all' ||
          makesSense(fix, evidence.answers, fixes === 'undecided' && canDecide(fix, evidence)));
      const state = compileState(own.model, own.problem, evidence, {
        beliefs: options.beliefs ?? getBeliefs(evidence),
        access,
        mayPlan,
      });
      return rankFixes(own, state, { access, mayPlan, max });
    },

    getNextQuestion: (evidence, access = ALL_ACCESS) => {
      const { model: own, problem, planner } = compile(evidence);
      const state = compileState(own, problem, evidence, {
        beliefs: getBeliefs(evidence),
        access,
        mayPlan: (fix) => makesSense(fix, evidence.answers),
      });
      const share = answerShares(model.checks, evidence.answers);
      const decision = decide(problem, planner, state, {
        share: (question) => {
          const check = model.checks[question];
          return check ? share(check) : 0;
        },
        ...PRODUCT_ASKING,
      });
      const check = decision.kind === 'ask' ? model.checks[decision.question] : undefined;
      return decision.kind === 'ask' && check
        ? {
            check: check.id,
            value: decision.value,
            separates: findSeparated(check, getBeliefs(evidence)),
          }
        : null;
    },

    getSeparated: (evidence, id) => {
      const check = model.checks.find((one) => one.id === id);
      return check ? findSeparated(check, getBeliefs(evidence)) : [];
    },
  };
}
