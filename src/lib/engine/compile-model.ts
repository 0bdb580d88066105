import { canCheck, canFix } from '../domain/access.ts';
import type { Access } from '../domain/access.ts';
import type { CauseId } from '../domain/tree.ts';
import { UNKNOWN_ANSWER } from '../domain/unknown.ts';
import type { CauseIndex } from './answer-rates.ts';
import { answerRates, indexCauses } from './answer-rates.ts';
import type { Beliefs } from './beliefs.ts';
import {
  ACCESS_CHARGE,
  checkAccess,
  ESCALATION_CHARGE,
  fixAccess,
  fixCost,
  UNKNOWN_RATE,
} from './costs.ts';
import type {
  DecisionProblem,
  ProblemQuestion,
  ProblemState,
  RepairAction,
} from './decision-problem.ts';
import { makesSense } from './conditions.ts';
import type { Evidence } from './evidence.ts';
import type { EvidenceFix, EvidenceModel } from './evidence-model.ts';

/** The places to which access is counted, in the order of `accessCosts`. */
const PLACES = ['host', 'portal', 'network'] as const;
const accessIndex = (place: string | null): number => PLACES.findIndex((one) => one === place);
const ACCESS_COSTS = PLACES.map((place) => ACCESS_CHARGE[place]);

/** Put fixes in numbers, in the order of the list. */
const compileActions = (fixes: readonly EvidenceFix[], causes: CauseIndex): RepairAction[] =>
  fixes.map((fix) => ({
    cost: fixCost(fix),
    undo: fix.undoMinutes,
    access: accessIndex(fixAccess(fix)),
    treats: fix.treats.flatMap(({ cause, success }) => {
      const place = causes.get(cause);
      return place === undefined ? [] : [{ cause: place, success }];
    }),
  }));

/** Put checks in numbers, in the order of the list. */
export const compileQuestions = ({
  causes,
  checks,
}: Pick<EvidenceModel, 'causes' | 'checks'>): ProblemQuestion[] => {
  const index = indexCauses(causes.map(({ id }) => id));
  return checks.map((check) => {
    const { rates, unknown } = answerRates(check, index, UNKNOWN_RATE[check.where]);
    return { cost: check.minutes, access: accessIndex(checkAccess(check.where)), rates, unknown };
  });
};

/**
 * Put a model in numbers. Causes, actions and questions have the places of the model’s lists.
 *
 * @param questions The checks in numbers, where they were compiled before: they depend neither on the case nor on the
 *   fixes, and take the longest.
 */
export function compileModel(
  model: EvidenceModel,
  questions: ProblemQuestion[] = compileQuestions(model),
): DecisionProblem {
  return {
    causes: model.causes.length,
    actions: compileActions(model.fixes, indexCauses(model.causes.map(({ id }) => id))),
    questions,
    accessCosts: ACCESS_COSTS,
    escalation: ESCALATION_CHARGE,
  };
}

/** The state of a case in numbers, and what may be done in it. */
interface StateOptions {
  beliefs: Beliefs;
  access: Access;
  /** Return whether a fix may be planned at all; one that may not counts as done. */
  mayPlan?: (fix: EvidenceFix) => boolean;
}

/**
 * Put the state of a case in numbers. Access counts as open once a check that needs it was answered or a fix that needs
 * it was tried. Fixes and checks out of reach, and checks that do not apply, count as done.
 */
export function compileState(
  { causes, checks, fixes }: EvidenceModel,
  { actions, questions, accessCosts }: DecisionProblem,
  { answers, tried }: Evidence,
  { beliefs, access, mayPlan = () => true }: StateOptions,
): ProblemState {
  const open = new Uint8Array(accessCosts.length);
  const mark = (index: number | undefined): void => {
    if (index !== undefined && index >= 0) open[index] = 1;
  };

  const done = Uint8Array.from(fixes, (fix, action) => {
    const outcome = Object.hasOwn(tried, fix.id) ? tried[fix.id] : undefined;
    if (outcome !== undefined && outcome !== 'skipped') mark(actions[action]?.access);
    return outcome === undefined && canFix(fix.where, access) && mayPlan(fix) ? 0 : 1;
  });
  const asked = Uint8Array.from(checks, (check, question) => {
    const answer = Object.hasOwn(answers, check.id) ? answers[check.id] : undefined;
    if (
      answer !== undefined &&
      answer !== UNKNOWN_ANSWER &&
      check.answers.some(({ id }) => id === answer)
    )
      mark(questions[question]?.access);
    return answer === undefined && canCheck(check.where, access) && makesSense(check, answers)
      ? 0
      : 1;
  });
  return { weights: weightsOf(causes, beliefs), done, asked, open };
}

/** List the beliefs in the order of the causes. */
export const weightsOf = (
  causes: readonly { id: CauseId }[],
  beliefs: Beliefs,
): Float64Array<ArrayBuffer> => Float64Array.from(causes, ({ id }) => beliefs[id] ?? 0);
