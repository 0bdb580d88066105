import { accessOf } from '../domain/access.ts';
import type { Case } from '../domain/case.ts';
import type { CheckId, TreeEnd } from '../domain/tree.ts';
import { bandOf, isSuspected } from '../engine/bands.ts';
import type { Engine } from '../engine/create-engine.ts';
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
   * where nothing is known but the code, the check that saves most is asked before any fix.
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
      ? { ...step, separates: engine.getSeparated(evidence, step.check), ...common }
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
function toSituationFacts(
  engine: Engine,
  { trail, skipped, left, end }: CaseFacts,
  evidence: Evidence,
): SituationFacts {
  const ranking: Suspect[] = Object.entries(engine.getBeliefs(evidence))
    .map(([cause, belief]) => ({ cause, belief, band: bandOf(belief) }))
    .sort((a, b) => b.belief - a.belief);
  const suspects =
    end && !('escalate' in end)
      ? ranking
          .filter(isSuspected)
          .slice(0, MAX_SUSPECTS)
          .map(({ cause }) => cause)
      : [];
  return { trail, skipped, left, ranking, suspects };
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
  const plan: PlanFacts = {
    ...facts,
    engine,
    evidence,
    end,
    fixes,
    selected,
    next: selected ?? fixes[0],
    handOverNow: escalateAfter === 0,
    endsInHandOver: 'escalate' in end,
    getOffer: () => (mode === 'static' ? null : engine.getNextQuestion(evidence, access)),
  };
  return applyPolicies(PLAN_POLICIES, plan) ?? handOver(plan);
}
