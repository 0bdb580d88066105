import { canCheck } from '../../domain/access.ts';
import type { CheckId } from '../../domain/tree.ts';
import { MAX_QUESTIONS } from '../../tree/paths.ts';
import { ask } from './ask.ts';
import type { PlanFacts } from './plan-facts.ts';
import type { Policy } from './policy.ts';

/**
 * Return whether only the code is known: no answer beyond the first question carries evidence, and nothing was tried.
 */
function isBare({ model, current: { answers, tried } }: PlanFacts): boolean {
  const first = model.tree.nodes[model.tree.start]?.check;
  return (
    Object.keys(answers).length < MAX_QUESTIONS &&
    Object.keys(tried).length === 0 &&
    !Object.entries(answers).some(
      ([check, given]) =>
        check !== first &&
        Object.keys(model.checks[check]?.answers.find(({ id }) => id === given)?.evidence ?? {})
          .length > 0,
    )
  );
}

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
  const onlyIf = best && model.fixes[best.fix]?.onlyIf;
  const [check] = Object.keys(onlyIf ?? {});
  return check !== undefined && !Object.hasOwn(current.answers, check) ? check : undefined;
}

/**
 * Ask somebody who is there before the first fix: the check that decides whether that fix makes sense, or, where nothing
 * is known but the code, the check that saves most.
 */
export const askBeforeFixes: Policy<PlanFacts> = (facts) => {
  const { interview, selected, endsInHandOver, model, access, next, handOverNow } = facts;
  if (!interview || selected || endsInHandOver) return null;
  const id = findDecidingCheck(facts) ?? (isBare(facts) ? facts.getOffer()?.check : undefined);
  const check = id === undefined ? undefined : model.checks[id];
  return id !== undefined && check && canCheck(check.where, access)
    ? ask(facts, id, 'offer', handOverNow ? undefined : next?.fix)
    : null;
};
