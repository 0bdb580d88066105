import type { Case } from '../../domain/case.ts';
import { EMPTY_CASE, withAnswer, withOutcome } from '../../domain/case.ts';
import type { FixPlace } from '../../domain/closed-lists.ts';
import type { CheckId, FixId } from '../../domain/tree.ts';
import { UNKNOWN_ANSWER } from '../../domain/unknown.ts';
import { askAgain } from '../../engine/ask-again.ts';
import {
  checkWayIn,
  ESCALATION_CHARGE,
  fixCost,
  fixWayIn,
  WAY_IN_CHARGE,
} from '../../engine/costs.ts';
import type { EvidenceCheck, EvidenceFix } from '../../engine/evidence-model.ts';
import type { Hidden, World } from './world.ts';

/** What a strategy does next; null hands over. */
export type Move = { ask: CheckId } | { try: FixId } | null;

/** What a strategy knows: the case, and the checks that the last fix has put in doubt. */
export interface Standing {
  case: Case;
  again: readonly CheckId[];
}

/** A way of working. Only the omniscient one may look at what is hidden. */
export type Strategy = (standing: Standing, hidden: Hidden) => Move;

/** How one case went. */
export interface Outcome {
  /** Minutes-equivalents, the unit of the engine: `clock` and the charges for risk and restarts. */
  minutes: number;
  /** Minutes on the clock: questions, ways in, work, waiting, taking back, handing over. */
  clock: number;
  questions: number;
  fixes: number;
  handedOver: boolean;
}

/** No strategy may go on for ever. */
const MOST_MOVES = 1000;

/** What can be asked and tried, dangerous advice included: other people's lists name it. */
export interface Board {
  checks: Readonly<Record<CheckId, EvidenceCheck>>;
  fixes: Readonly<Record<FixId, EvidenceFix>>;
}

/**
 * Plays one case to its end. Everybody pays the same prices: a question its minutes, a fix its work and waiting, and
 * taking it back when it did not help; a way in once; handing over when the strategy has nothing left to do.
 *
 * @throws Error when a strategy names what does not exist or never ends.
 */
export function play(board: Board, world: World, hidden: Hidden, strategy: Strategy): Outcome {
  const outcome: Outcome = { minutes: 0, clock: 0, questions: 0, fixes: 0, handedOver: false };
  const pay = (minutes: number, charge = 0): void => {
    outcome.clock += minutes;
    outcome.minutes += minutes + charge;
  };
  const open = new Set<FixPlace>();
  const enter = (place: FixPlace | null): void => {
    if (place === null || open.has(place)) return;
    open.add(place);
    pay(WAY_IN_CHARGE[place]);
  };
  const times = new Map<CheckId, number>();
  let standing: Standing = { case: EMPTY_CASE, again: [] };

  for (let moves = 0; moves < MOST_MOVES; moves += 1) {
    const move = strategy(standing, hidden);
    if (move === null) {
      pay(ESCALATION_CHARGE);
      return { ...outcome, handedOver: true };
    }
    if ('ask' in move) {
      const check = board.checks[move.ask];
      if (!check) throw new Error(`There is no check ${move.ask}.`);
      const time = (times.get(check.id) ?? 0) + 1;
      times.set(check.id, time);
      const answer = world.answer(hidden, check.id, time);
      outcome.questions += 1;
      pay(check.minutes);
      if (answer !== UNKNOWN_ANSWER) enter(checkWayIn(check.where));
      standing = {
        case: withAnswer(standing.case, check.id, answer),
        again: standing.again.filter((id) => id !== check.id),
      };
      continue;
    }
    const fix = board.fixes[move.try];
    if (!fix) throw new Error(`There is no fix ${move.try}.`);
    outcome.fixes += 1;
    enter(fixWayIn(fix));
    pay(fix.minutes + fix.waiting, fixCost(fix) - fix.minutes - fix.waiting);
    if (world.helps(hidden, fix)) return outcome;
    pay(fix.undoMinutes);
    standing = {
      case: withOutcome(standing.case, fix.id, fix.undoMinutes > 0 ? 'undone' : 'failed'),
      // What was undone is as it was when it was asked.
      again: fix.undoMinutes > 0 ? [] : askAgain(fix, standing.case.answers, board.checks),
    };
  }
  throw new Error('The strategy does not end.');
}
