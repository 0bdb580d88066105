import { canCheck } from '../../domain/access.ts';
import type { CheckId } from '../../domain/tree.ts';
import { bandOf } from '../../engine/bands.ts';
import { makesSense } from '../../engine/conditions.ts';
import { ask } from './ask.ts';
import type { PlanFacts } from './plan-facts.ts';
import type { Policy } from './policy.ts';

/**
 * Find the unanswered check that decides whether the best fix makes sense here: “Go around the tunnel” is good advice
 * only where there is one.
 */
function findDecidingCheck({
  engine,
  evidence,
  model,
  current,
  access,
}: PlanFacts): CheckId | undefined {
  const [best] = engine.getPlan(evidence, { access, fixes: 'undecided' }).fixes;
  const fix = best && model.fixes[best.fix];
  // Any one of its answers is enough, so nothing is left to decide once one was given.
  if (!fix || makesSense(fix, current.answers)) return undefined;
  const [check] = Object.keys(fix.onlyIf ?? {});
  return check !== undefined && !Object.hasOwn(current.answers, check) ? check : undefined;
}

/** Return whether the best fix is for a very likely cause: then it is tried before more is asked. */
function isSure({ next, handOverNow, endsInHandOver, evidence, engine }: PlanFacts): boolean {
  if (!next || handOverNow || endsInHandOver) return false;
  return bandOf(engine.getBeliefs(evidence)[next.forCause] ?? 0) === 'very-likely';
}

/**
 * Ask somebody who is there for as long as a question is expected to save more than it costs and no cause is very likely, then
 * the check that decides whether the best fix makes sense. Nobody is handed over before that, and nobody asked who chose a
 * fix or wants fixes.
 */
export const askBeforeFixes: Policy<PlanFacts> = (facts) => {
  const { interview, selected, view, model, access } = facts;
  if (!interview || selected || view.fixesNow) return null;
  const worth = isSure(facts) ? null : facts.getOffer();
  const id = worth?.check ?? findDecidingCheck(facts);
  const check = id === undefined ? undefined : model.checks[id];
  if (id === undefined || !check || !canCheck(check.where, access)) return null;
  return ask(facts, id, 'ask');
};
