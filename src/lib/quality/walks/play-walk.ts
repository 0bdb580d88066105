import { EMPTY_CASE } from '../../domain/case.ts';
import type { CauseId, CheckId, FixId } from '../../domain/tree.ts';
import { UNKNOWN_ANSWER } from '../../domain/unknown.ts';
import type { Guide } from '../../case/create-guide.ts';
import { PLAIN_VIEW } from '../../case/case-url.ts';
import type { Situation } from '../../case/situation.ts';
import type { CaseEvent, Snapshot } from '../../case/transition.ts';
import { transition } from '../../case/transition.ts';
import type { WalkCase } from './walk-cases.ts';

/** The walk of one known case through the troubleshooter, to a right fix or a hand-over. */
export interface PlayedWalk {
  /** Causes, the most suspected first, when the first fix was shown; at the hand-over where none was. */
  ranking: CauseId[];
  /** The fixes in the order in which they were shown first. */
  fixes: FixId[];
  /** Set when a right fix was shown before any hand-over. */
  helped: boolean;
  /** Checks asked before the first fix; the question of access may come on top. */
  questions: number;
  /** Minutes that those questions take. */
  minutes: number;
  /** Checks that the case answers and that were not asked before the first fix. */
  unasked: CheckId[];
}

/** The part of a walk that is settled when the first fix is shown. */
type FirstFix = Omit<PlayedWalk, 'fixes' | 'helped'>;

/** More steps than a person can take: each check and each fix comes up a few times at most. */
const MAX_STEPS = 1000;

/** Return whether a fix counts as right: one that the case names, or where it names none, one that treats its causes. */
const isRight = ({ model }: Guide, { fixes, causes }: WalkCase, id: FixId): boolean =>
  fixes.length > 0
    ? fixes.includes(id)
    : (model.fixes[id]?.treats.some(({ cause }) => causes.includes(cause)) ?? false);

/**
 * Play a known case through the interview of the page, from its first question. Each question is answered as the case
 * has it, else “don’t know”; every place is in reach; an offered question is taken when the case answers it; no fix
 * helps, and each is undone, until a right one is shown.
 *
 * @throws Error when the walk does not end.
 */
export function playWalk(guide: Guide, known: WalkCase): PlayedWalk {
  const isAnswered = (check: CheckId): boolean =>
    (known.answers[check] ?? UNKNOWN_ANSWER) !== UNKNOWN_ANSWER;
  const asked = new Set<CheckId>();
  const fixes: FixId[] = [];
  let questions = 0;
  let minutes = 0;
  let first: FirstFix | undefined;
  const atFirstFix = ({ ranking }: Situation): FirstFix =>
    (first ??= {
      ranking: ranking.map(({ cause }) => cause),
      questions,
      minutes,
      unasked: Object.keys(known.answers).filter((id) => isAnswered(id) && !asked.has(id)),
    });

  let now: Snapshot = [EMPTY_CASE, PLAIN_VIEW];
  for (let steps = 0; steps < MAX_STEPS; steps += 1) {
    const situation = guide.getInterview(...now);
    let event: CaseEvent;
    switch (situation.kind) {
      case 'question': {
        const { check } = situation;
        asked.add(check);
        questions += 1;
        minutes += guide.model.checks[check]?.minutes ?? 0;
        event = { type: 'answer', check, answer: known.answers[check] ?? UNKNOWN_ANSWER };
        break;
      }
      case 'access':
        event = { type: 'access', point: 'by-portal' };
        break;
      case 'undo':
        event = { type: 'outcome', fix: situation.fix, outcome: 'undone' };
        break;
      case 'fix': {
        const { next, offer } = situation;
        const before = atFirstFix(situation);
        if (!fixes.includes(next.fix)) fixes.push(next.fix);
        if (isRight(guide, known, next.fix)) return { ...before, fixes, helped: true };
        event =
          offer && isAnswered(offer.check) && !asked.has(offer.check)
            ? { type: 'open', check: offer.check }
            : { type: 'outcome', fix: next.fix, outcome: 'failed' };
        break;
      }
      default:
        return { ...atFirstFix(situation), fixes, helped: false };
    }
    now = transition(guide.model, now, event);
  }
  throw new Error(`The walk of ${known.id} does not end.`);
}
