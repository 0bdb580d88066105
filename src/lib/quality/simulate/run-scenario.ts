import type { Case } from '../../domain/case.ts';
import { EMPTY_CASE, withAnswer, withOutcome } from '../../domain/case.ts';
import type { FixPlace } from '../../domain/closed-lists.ts';
import type { CheckId, FixId } from '../../domain/tree.ts';
import { UNKNOWN_ANSWER } from '../../domain/unknown.ts';
import { listRechecks } from '../../engine/list-rechecks.ts';
import {
  ACCESS_CHARGE,
  checkAccess,
  ESCALATION_CHARGE,
  fixAccess,
  fixCost,
} from '../../engine/costs.ts';
import type { EvidenceCheck, EvidenceFix } from '../../engine/evidence-model.ts';
import type { Environment, Scenario } from './environment.ts';

/** The next step of a strategy; null hands over. */
export type Move = { ask: CheckId } | { try: FixId } | null;

/** The knowledge of a strategy: the case, and the checks that the last fix has put in doubt. */
export interface Progress {
  case: Case;
  recheck: readonly CheckId[];
}

/** A way of working. Only the omniscient one may read the scenario. */
export type Strategy = (progress: Progress, scenario: Scenario) => Move;

/** The costs of one scenario. */
export interface ScenarioResult {
  /** Minutes-equivalents, the unit of the engine: `clock` and the charges for risk and restarts. */
  minutes: number;
  /** Minutes on the clock: questions, getting access, work, waiting, undoing, handing over. */
  clock: number;
  questions: number;
  fixes: number;
  handedOver: boolean;
}

/** The most moves beside one for each fix, against strategies that never end. */
const SPARE_MOVES = 1000;

/** The checks and fixes there are, dangerous ones included: other people's lists name them. */
export interface Actions {
  checks: Readonly<Record<CheckId, EvidenceCheck>>;
  fixes: Readonly<Record<FixId, EvidenceFix>>;
}

/**
 * Run one scenario to its end. Every strategy pays the same prices: a question its minutes, a fix its work and waiting and
 * its undo when it did not help; access once; handing over when the strategy has nothing left to do.
 *
 * @throws Error when a strategy names an unknown check or fix, or never ends.
 */
export function runScenario(
  actions: Actions,
  environment: Environment,
  scenario: Scenario,
  strategy: Strategy,
): ScenarioResult {
  const result: ScenarioResult = {
    minutes: 0,
    clock: 0,
    questions: 0,
    fixes: 0,
    handedOver: false,
  };
  const pay = (minutes: number, charge = 0): void => {
    result.clock += minutes;
    result.minutes += minutes + charge;
  };
  const open = new Set<FixPlace>();
  const getAccess = (place: FixPlace | null): void => {
    if (place === null || open.has(place)) return;
    open.add(place);
    pay(ACCESS_CHARGE[place]);
  };
  const times = new Map<CheckId, number>();
  let progress: Progress = { case: EMPTY_CASE, recheck: [] };

  const most = SPARE_MOVES + Object.keys(actions.fixes).length;
  for (let moves = 0; moves < most; moves += 1) {
    const move = strategy(progress, scenario);
    if (move === null) {
      pay(ESCALATION_CHARGE);
      return { ...result, handedOver: true };
    }
    if ('ask' in move) {
      const check = actions.checks[move.ask];
      if (!check) throw new Error(`There is no check ${move.ask}.`);
      const time = (times.get(check.id) ?? 0) + 1;
      times.set(check.id, time);
      const answer = environment.getAnswer(scenario, check.id, time);
      result.questions += 1;
      pay(check.minutes);
      if (answer !== UNKNOWN_ANSWER) getAccess(checkAccess(check.where));
      progress = {
        case: withAnswer(progress.case, check.id, answer),
        recheck: progress.recheck.filter((id) => id !== check.id),
      };
      continue;
    }
    const fix = actions.fixes[move.try];
    if (!fix) throw new Error(`There is no fix ${move.try}.`);
    result.fixes += 1;
    getAccess(fixAccess(fix));
    pay(fix.minutes + fix.waiting, fixCost(fix) - fix.minutes - fix.waiting);
    if (environment.helps(scenario, fix)) return result;
    pay(fix.undoMinutes);
    progress = {
      case: withOutcome(progress.case, fix.id, fix.undoMinutes > 0 ? 'undone' : 'failed'),
      // After an undo everything is as it was when it was asked.
      recheck: fix.undoMinutes > 0 ? [] : listRechecks(fix, progress.case.answers, actions.checks),
    };
  }
  throw new Error('The strategy does not end.');
}
