import { accessOf } from '../domain/access.ts';
import type { Case } from '../domain/case.ts';
import type { CheckId, TreeEnd } from '../domain/tree.ts';
import { bandOf, isSuspected } from '../engine/bands.ts';
import type { Engine, NextQuestion } from '../engine/create-engine.ts';
import { createEngine } from '../engine/create-engine.ts';
import type { Evidence } from '../engine/evidence.ts';
import { withAuthoredEnd } from '../engine/evidence.ts';
import type { CaseFacts } from './case-facts.ts';
import { listAuthoredSuspects, readCaseFacts } from './case-facts.ts';
import type { View } from './case-url.ts';
import { PLAIN_VIEW } from './case-url.ts';
import type { Opening } from './create-opening.ts';
import type { GuideModel } from './guide-model.ts';
import { toEngineModel } from './guide-model.ts';
import { asksTree } from './policies/ask-tree.ts';
import { FIRST_POLICIES } from './policies/first-policies.ts';
import { handOver } from './policies/hand-over.ts';
import type { PlanFacts } from './policies/plan-facts.ts';
import { PLAN_POLICIES } from './policies/plan-policies.ts';
import { applyPolicies } from './policies/policy.ts';
import type { NextStep, Situation, SituationFacts, Suspect } from './situation.ts';

/** The most suspects to name: the rest is in the panel of all causes. */
const MAX_SUSPECTS = 6;

/** The most fixes to rank for a page without scripts. */
const MAX_STATIC_FIXES = 60;

/** Derives the situation of cases of one model. */
export interface Guide<Model extends GuideModel = GuideModel> extends Opening {
  model: Model;
  engine: Engine;
  /** Return the state of a case and its next step, for a text, a sheet or a measurement: nobody is there to be asked. */
  getSituation: (current: Case, view?: View) => Situation;
  /**
   * Return the state of a case for somebody who is there. How they can get access is then a question of its own, and
   * questions go on past the tree while one is expected to save time.
   */
  getInterview: (current: Case, view?: View) => Situation;
  /**
   * Return the state of a case for a page without scripts. Skips the search for the next question, which takes long and
   * which static pages cannot ask, and the end of a long order.
   */
  getStaticSituation: (current: Case) => Situation;
  /** Return the question that is open in a case, without ranking fixes; null where there is none. */
  getOpenQuestion: (current: Case) => CheckId | null;
}

/** For whom a situation is derived. */
type Mode = 'report' | 'interview' | 'static';

/** Create the guide of a model: its engine, with the policies of the product on top. */
export function createGuide<Model extends GuideModel>(model: Model): Guide<Model> {
  const engine = createEngine(toEngineModel(model));

  const derive = (current: Case, view: View, mode: Mode): Situation => {
    const facts = readCaseFacts(model, current, view, mode === 'interview');
    const evidence = withAuthoredEnd(current, listAuthoredSuspects(facts.end, model), facts.path);
    const common = toSituationFacts(engine, facts, evidence);
    const step =
      applyPolicies(FIRST_POLICIES, facts) ?? planNextStep(engine, facts, evidence, mode);
    return step.kind === 'question'
      ? {
          ...step,
          separates: engine.getSeparated(evidence, step.check),
          canShowFixes:
            mode === 'interview' &&
            (step.reason === 'tree' || step.reason === 'ask') &&
            Object.keys(current.answers).length > 0,
          ...common,
        }
      : { ...step, ...common };
  };

  return {
    model,
    engine,
    getSituation: (current, view = PLAIN_VIEW) => derive(current, view, 'report'),
    getInterview: (current, view = PLAIN_VIEW) => derive(current, view, 'interview'),
    getStaticSituation: (current) => derive(current, PLAIN_VIEW, 'static'),
    getOpenQuestion: (current) => {
      const step = applyPolicies(FIRST_POLICIES, readCaseFacts(model, current, PLAIN_VIEW, false));
      return step?.kind === 'question' ? step.check : null;
    },
  };
}

/** Rank the causes and name the suspects. */
function toSituationFacts(engine: Engine, facts: CaseFacts, evidence: Evidence): SituationFacts {
  const { trail, skipped } = facts;
  const ranking: Suspect[] = Object.entries(engine.getBeliefs(evidence))
    .map(([cause, belief]) => ({ cause, belief, band: bandOf(belief) }))
    .sort((a, b) => b.belief - a.belief);
  const suspects =
    !asksTree(facts) && !endsUnknowing(facts)
      ? ranking
          .filter(isSuspected)
          .slice(0, MAX_SUSPECTS)
          .map(({ cause }) => cause)
      : [];
  return { trail, skipped, ranking, suspects };
}

/**
 * Return whether the tree hands over, and no answer beside its path says anything: then nothing is known on which to
 * suggest a fix.
 */
function endsUnknowing({
  end,
  current: { answers },
  path,
  model,
}: Pick<CaseFacts, 'end' | 'current' | 'path' | 'model'>): boolean {
  if (end === null || !('escalate' in end)) return false;
  return !Object.entries(answers).some(
    ([check, given]) =>
      Object.hasOwn(model.checks, check) &&
      !path.some((step) => step.check === check) &&
      Object.keys(model.checks[check]?.answers.find(({ id }) => id === given)?.evidence ?? {})
        .length > 0,
  );
}

/** Decide the next step past the questions of the tree. */
function planNextStep(engine: Engine, facts: CaseFacts, evidence: Evidence, mode: Mode): NextStep {
  const access = accessOf(facts.current.access);
  const end: TreeEnd = facts.end ?? { escalate: true };
  const { fixes, escalateAfter } = engine.getPlan(evidence, {
    access,
    max: mode === 'static' ? MAX_STATIC_FIXES : undefined,
  });
  const selected = fixes.find(({ fix }) => fix === facts.view.selectedFix);
  let offer: { next: NextQuestion | null } | undefined;
  const plan: PlanFacts = {
    ...facts,
    engine,
    evidence,
    end,
    fixes,
    selected,
    next: selected ?? fixes[0],
    handOverNow: escalateAfter === 0,
    endsInHandOver: endsUnknowing(facts),
    getOffer: () =>
      mode === 'static'
        ? null
        : (offer ??= { next: engine.getNextQuestion(evidence, access) }).next,
  };
  return applyPolicies(PLAN_POLICIES, plan) ?? handOver(plan);
}
