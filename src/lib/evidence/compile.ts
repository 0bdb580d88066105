import type { Case } from '../case/case.ts';
import type { AnswerId, CauseId } from '../tree/types.ts';
import type { Access } from './access.ts';
import { canCheck, canFix } from './access.ts';
import { answerRates, UNKNOWN_ANSWER } from './answer-rates.ts';
import { beliefs } from './beliefs.ts';
import { checkWayIn, ESCALATION_CHARGE, fixCost, fixWayIn, UNKNOWN_RATE, WAY_IN_CHARGE } from './costs.ts';
import type { EvidenceModel } from './model.ts';
import { planner, type Planner } from './plan.ts';
import type { Problem, State } from './problem.ts';

/** A model in numbers, with the way back: causes, actions and questions have the places of the model’s lists. */
export interface Compiled {
  problem: Problem;
  planner: Planner;
  causes: CauseId[];
  /** By question: the ids of the answers that its rates stand for. */
  answers: AnswerId[][];
}

const PLACES = ['host', 'portal', 'network'] as const;
const openingOf = (place: string | null): number => PLACES.findIndex((one) => one === place);

const cache = new WeakMap<EvidenceModel, Compiled>();

/** The model in numbers. Computed once per model. */
export function compiled(model: EvidenceModel): Compiled {
  const known = cache.get(model);
  if (known) return known;
  const causes = model.causes.map(({ id }) => id);
  const index = new Map(causes.map((id, place) => [id, place]));
  const rates = model.checks.map((check) => answerRates(check, causes, UNKNOWN_RATE[check.where]));
  const problem: Problem = {
    causes: causes.length,
    actions: model.fixes.map((fix) => ({
      cost: fixCost(fix),
      undo: fix.undoMinutes,
      opening: openingOf(fixWayIn(fix)),
      treats: fix.treats.flatMap(({ cause, success }) => {
        const place = index.get(cause);
        return place === undefined ? [] : [{ cause: place, success }];
      }),
    })),
    questions: model.checks.map(({ minutes, where }, check) => ({
      cost: minutes,
      opening: openingOf(checkWayIn(where)),
      rates: rates[check]?.rates ?? [],
      unknown: rates[check]?.unknown ?? new Float64Array(causes.length).fill(1),
    })),
    openings: PLACES.map((place) => WAY_IN_CHARGE[place]),
    escalation: ESCALATION_CHARGE,
  };
  const result = { problem, planner: planner(problem), causes, answers: rates.map(({ answers }) => answers) };
  cache.set(model, result);
  return result;
}

/**
 * Where a case stands, in numbers. A way in counts as open once a check behind it was answered or a fix behind it was
 * tried. Fixes and checks out of reach count as done.
 */
export function stateOf(model: EvidenceModel, current: Case, access: Access): State {
  const { problem, causes } = compiled(model);
  const belief = beliefs(model, current);
  const open = new Uint8Array(problem.openings.length);
  const mark = (opening: number | undefined): void => {
    if (opening !== undefined && opening >= 0) open[opening] = 1;
  };

  const done = Uint8Array.from(model.fixes, (fix, action) => {
    const outcome = Object.hasOwn(current.tried, fix.id) ? current.tried[fix.id] : undefined;
    if (outcome !== 'skipped') mark(problem.actions[action]?.opening);
    return outcome === undefined && canFix(fix.where, access) ? 0 : 1;
  });
  const asked = Uint8Array.from(model.checks, (check, question) => {
    const answer = Object.hasOwn(current.answers, check.id) ? current.answers[check.id] : undefined;
    if (answer !== undefined && answer !== UNKNOWN_ANSWER && check.answers.some(({ id }) => id === answer))
      mark(problem.questions[question]?.opening);
    return answer === undefined && canCheck(check.where, access) ? 0 : 1;
  });
  return { weights: Float64Array.from(causes, (id) => belief[id] ?? 0), done, asked, open };
}
