import type { Case } from '../domain/case.ts';
import { kept } from '../domain/memo.ts';
import type { CheckPlace } from '../domain/closed-lists.ts';
import type { AnswerId, CauseId } from '../domain/tree.ts';
import type { Access } from '../domain/access.ts';
import { canCheck, canFix } from '../domain/access.ts';
import type { AnswerRates } from './answer-rates.ts';
import { UNKNOWN_ANSWER } from '../domain/unknown.ts';
import { answerRates } from './answer-rates.ts';
import { beliefs } from './beliefs.ts';
import {
  checkWayIn,
  ESCALATION_CHARGE,
  fixCost,
  fixWayIn,
  UNKNOWN_RATE,
  WAY_IN_CHARGE,
} from './costs.ts';
import type { EvidenceCheck, EvidenceModel } from './evidence-model.ts';
import type { Planner } from './plan.ts';
import { planner as plannerOf } from './plan.ts';
import type { Action, Problem, Question, State } from './decision-problem.ts';

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
const OPENINGS = PLACES.map((place) => WAY_IN_CHARGE[place]);

const ofModel = new WeakMap<EvidenceModel, Compiled>();

/**
 * What models with the same causes share, so that neither adding a check nor making a model anew out of the same answers
 * starts from nothing: the troubleshooter does both for every screen.
 */
interface Parts {
  causes: CauseId[];
  fixes: WeakMap<EvidenceModel['fixes'], { actions: Action[]; planner: Planner }>;
  /** By place and answers, on which alone they depend. */
  rates: Record<CheckPlace, WeakMap<EvidenceCheck['answers'], AnswerRates>>;
}

let latest = partsOf([]);

function partsOf(causes: CauseId[]): Parts {
  const none = () => new WeakMap<EvidenceCheck['answers'], AnswerRates>();
  return {
    causes,
    fixes: new WeakMap(),
    rates: { anywhere: none(), client: none(), path: none(), host: none(), portal: none() },
  };
}

/** The parts of models with these causes: the latest ones if their ids are the same. */
function sharedParts(causes: EvidenceModel['causes']): Parts {
  const same =
    causes.length === latest.causes.length &&
    causes.every(({ id }, place) => id === latest.causes[place]);
  if (!same) latest = partsOf(causes.map(({ id }) => id));
  return latest;
}

function actionsOf(model: EvidenceModel, causes: readonly CauseId[]): Action[] {
  const index = new Map(causes.map((id, place) => [id, place]));
  return model.fixes.map((fix) => ({
    cost: fixCost(fix),
    undo: fix.undoMinutes,
    opening: openingOf(fixWayIn(fix)),
    treats: fix.treats.flatMap(({ cause, success }) => {
      const place = index.get(cause);
      return place === undefined ? [] : [{ cause: place, success }];
    }),
  }));
}

/** The model in numbers. Computed once per model. */
export function compiled(model: EvidenceModel): Compiled {
  return kept(ofModel, model, () => {
    const parts = sharedParts(model.causes);
    const { causes } = parts;
    const { actions, planner } = kept(parts.fixes, model.fixes, () => {
      const made = actionsOf(model, causes);
      return {
        actions: made,
        planner: plannerOf({
          causes: causes.length,
          actions: made,
          openings: OPENINGS,
          escalation: ESCALATION_CHARGE,
        }),
      };
    });
    const rates = model.checks.map((check) =>
      kept(parts.rates[check.where], check.answers, () =>
        answerRates(check, causes, UNKNOWN_RATE[check.where]),
      ),
    );
    const questions = model.checks.map(({ minutes, where }, index): Question => ({
      cost: minutes,
      opening: openingOf(checkWayIn(where)),
      rates: rates[index]?.rates ?? [],
      unknown: rates[index]?.unknown ?? new Float64Array(causes.length),
    }));
    return {
      problem: {
        causes: causes.length,
        actions,
        questions,
        openings: OPENINGS,
        escalation: ESCALATION_CHARGE,
      },
      planner,
      causes,
      answers: rates.map(({ answers }) => answers),
    };
  });
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
    if (outcome !== undefined && outcome !== 'skipped') mark(problem.actions[action]?.opening);
    return outcome === undefined && canFix(fix.where, access) ? 0 : 1;
  });
  const asked = Uint8Array.from(model.checks, (check, question) => {
    const answer = Object.hasOwn(current.answers, check.id) ? current.answers[check.id] : undefined;
    if (
      answer !== undefined &&
      answer !== UNKNOWN_ANSWER &&
      check.answers.some(({ id }) => id === answer)
    )
      mark(problem.questions[question]?.opening);
    return answer === undefined && canCheck(check.where, access) ? 0 : 1;
  });
  return { weights: Float64Array.from(causes, (id) => belief[id] ?? 0), done, asked, open };
}
