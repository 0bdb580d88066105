import type { AccessPoint } from '../domain/access.ts';
import type { AnswerId, CheckId, FixId, Step } from '../domain/tree.ts';
import type { Case, Outcome } from '../domain/case.ts';
import {
  withAccess,
  withAnswer,
  withOutcome,
  withoutAnswer,
  withoutOutcome,
} from '../domain/case.ts';
import { listRechecks } from '../engine/list-rechecks.ts';
import type { View } from './case-url.ts';
import { PLAIN_VIEW, TELL_KEY } from './case-url.ts';
import type { GuideModel } from './guide-model.ts';

/** A case and how it is looked at. Both are in the address. */
export type Snapshot = readonly [current: Case, view: View];

/** Something that the user did. */
export type CaseEvent =
  | { type: 'answer'; check: CheckId; answer: AnswerId }
  | { type: 'access'; point: AccessPoint }
  /** Give answers out of turn, and go on giving them; null takes one back. */
  | { type: 'tell'; answers: Readonly<Record<CheckId, AnswerId | null>> }
  /** Open a question out of turn. */
  | { type: 'open'; check: CheckId }
  /** Select a fix out of turn. */
  | { type: 'select'; fix: FixId }
  /** Ask for fixes, and for no further questions. */
  | { type: 'show-fixes' }
  | { type: 'outcome'; fix: FixId; outcome: Outcome }
  /** Go back by one step; `trail` is the path through the tree. */
  | { type: 'back'; trail: readonly Step[] };

/** Return the snapshot after an event. Checks to make again stay so until they are answered. */
export function transition(
  model: Pick<GuideModel, 'checks' | 'fixes'>,
  [current, view]: Snapshot,
  event: CaseEvent,
): Snapshot {
  const { recheck, fixesNow } = view;
  const plain = { ...PLAIN_VIEW, recheck, fixesNow };
  switch (event.type) {
    case 'answer':
      return [
        withAnswer(current, event.check, event.answer),
        {
          ...plain,
          recheck: recheck.filter((one) => one !== event.check),
          // A person who answers a further question may be asked more.
          fixesNow: fixesNow && Object.hasOwn(current.answers, event.check),
        },
      ];
    case 'tell':
      return [
        Object.entries(event.answers).reduce(
          (now, [check, answer]) =>
            answer === null ? withoutAnswer(now, check) : withAnswer(now, check, answer),
          current,
        ),
        {
          ...plain,
          editing: TELL_KEY,
          recheck: recheck.filter((one) => !Object.hasOwn(event.answers, one)),
        },
      ];
    case 'access':
      return [withAccess(current, event.point), plain];
    case 'open':
      return [current, { ...plain, editing: event.check }];
    case 'select':
      return [current, { ...plain, selectedFix: event.fix }];
    case 'show-fixes':
      return [current, { ...plain, fixesNow: true }];
    case 'outcome':
      return [
        withOutcome(current, event.fix, event.outcome),
        { ...plain, recheck: recheckAfter(model, [current, view], event) },
      ];
    case 'back':
      return stepBack(current, view, event.trail);
  }
}

/**
 * List the checks to make again after a fix was tried or undone. Where it did not help and is still in place, these are
 * the ones that it may have changed. The same holds where it helped and another fault remains: the answer that confirmed
 * the first one is no longer true. After an undo everything is as it was when it was asked.
 */
function recheckAfter(
  { checks, fixes }: Pick<GuideModel, 'checks' | 'fixes'>,
  [{ answers }, { recheck }]: Snapshot,
  { fix: id, outcome }: Extract<CaseEvent, { type: 'outcome' }>,
): readonly CheckId[] {
  const fix = fixes[id];
  if (!fix) return recheck;
  if (outcome === 'failed' || outcome === 'remains') return listRechecks(fix, answers, checks);
  return outcome === 'undone' ? recheck.filter((one) => !fix.invalidates.includes(one)) : recheck;
}

/**
 * Take back the last step: what is out of turn, then the newest fix, then the wish for fixes, then the newest answer beside
 * the path, which was asked after its end, then the last one on it. Checks that a fix put in doubt are no longer so once
 * its outcome is taken back.
 */
function stepBack(current: Case, view: View, trail: readonly Step[]): Snapshot {
  if (view.editing !== null || view.selectedFix !== null)
    return [current, { ...PLAIN_VIEW, recheck: view.recheck, fixesNow: view.fixesNow }];
  const fix = Object.keys(current.tried).at(-1);
  if (fix !== undefined)
    return [withoutOutcome(current, fix), { ...PLAIN_VIEW, fixesNow: view.fixesNow }];
  if (view.fixesNow) return [current, PLAIN_VIEW];
  const onPath = new Set(trail.map(({ check }) => check));
  const beside = Object.keys(current.answers).filter((check) => !onPath.has(check));
  const last = beside.at(-1) ?? trail.at(-1)?.check;
  return [last === undefined ? current : withoutAnswer(current, last), PLAIN_VIEW];
}
