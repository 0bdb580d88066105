import fc from 'fast-check';
import type { Case, Outcome } from '../../src/lib/domain/case.ts';
import { EMPTY_CASE } from '../../src/lib/domain/case.ts';
import type { CaseModel } from '../../src/lib/case/case-model.ts';
import { knownIds } from '../../src/lib/case/case-model.ts';
import type { Guide } from '../../src/lib/case/create-guide.ts';
import type { Situation } from '../../src/lib/case/situation.ts';
import type { CaseEvent, Snapshot } from '../../src/lib/case/transition.ts';
import { transition } from '../../src/lib/case/transition.ts';
import { saveCase, savedCase } from '../../src/lib/case/storage.ts';
import type { View } from '../../src/lib/case/case-url.ts';
import {
  PLAIN_VIEW,
  ACCESS_KEY,
  caseQuery,
  readCase,
  savedQuery,
} from '../../src/lib/case/case-url.ts';
import type { AccessPoint } from '../../src/lib/domain/access.ts';
import { ACCESS_POINTS } from '../../src/lib/domain/access.ts';

/** Position of a journey. */
export interface Stop {
  case: Case;
  view: View;
  now: Situation;
}

/** Step of a journey: the action, what the case should record, and the next position. */
export interface Step {
  did: string;
  /** The press, which a double press makes twice from the same screen. */
  press: () => Snapshot;
  /** Answers that it sets or, with null, takes back. */
  answers?: Record<string, string | null>;
  /** Outcomes that it sets or, with null, takes back. */
  tried?: Record<string, Outcome | null>;
  /** The access that it states. */
  access?: AccessPoint;
  /** Set when the step may forget everything. */
  startsAgain?: true;
}

/** Write a link as earlier versions did: all keys sorted, no view, with unknown ids. */
export function oldLink(current: Case): string {
  const query = new URLSearchParams(caseQuery(current));
  query.append('fix.a-fix-of-long-ago', 'failed');
  query.append('a-check-of-long-ago', 'yes');
  query.sort();
  return `?${query.toString()}`;
}

/** List every step that a screen offers. */
export function stepsFrom(model: CaseModel, { case: current, view, now }: Stop): Step[] {
  const known = knownIds(model);
  const steps: Step[] = [];
  const after =
    (event: CaseEvent): Step['press'] =>
    () =>
      transition(model, [current, view], event);
  const answer = (check: string): void => {
    for (const given of known.checks[check] ?? [])
      steps.push({
        did: `answers ${check} with ${given}`,
        press: after({ type: 'answer', check, answer: given }),
        answers: { [check]: given },
      });
  };
  const outcomes = (fix: string, ...words: Outcome[]): void => {
    for (const outcome of words)
      steps.push({
        did: `says that ${fix} is ${outcome}`,
        press: after({ type: 'outcome', fix, outcome }),
        tried: { [fix]: outcome },
      });
  };
  const pick = (fix: string): void => {
    steps.push({ did: `picks ${fix}`, press: after({ type: 'select', fix }) });
  };

  if (now.kind === 'question') answer(now.check);
  if (now.kind === 'question' && now.canShowFixes)
    steps.push({ did: 'asks for fixes', press: after({ type: 'show-fixes' }) });
  if (now.kind === 'access')
    for (const point of ACCESS_POINTS)
      steps.push({
        did: `reaches the host ${point}`,
        press: after({ type: 'access', point }),
        access: point,
      });
  if (now.kind === 'undo') outcomes(now.fix, 'undone', 'kept');
  if (now.kind === 'solved') outcomes(now.fix, 'remains');
  if (now.kind === 'fix') {
    outcomes(now.next.fix, 'worked', 'failed', 'failed', 'failed', 'skipped');
    now.after.slice(0, 3).forEach(({ fix }) => pick(fix));
    const { offer } = now;
    if (offer)
      steps.push({
        did: `opens ${offer.check}`,
        press: after({ type: 'open', check: offer.check }),
      });
  }
  if (now.kind === 'escalate') now.after.slice(0, 5).forEach(({ fix }) => pick(fix));

  for (const { check } of now.trail)
    steps.push({
      did: `changes the answer of ${check}`,
      press: after({ type: 'open', check }),
    });
  for (const [fix, outcome] of Object.entries(current.tried))
    if (outcome === 'kept') outcomes(fix, 'undone');

  const [newest] = Object.keys(current.tried).slice(-1);
  const onPath = now.trail.map(({ check }) => check);
  const last =
    Object.keys(current.answers)
      .filter((check) => !onPath.includes(check))
      .at(-1) ?? onPath.at(-1);
  const outOfTurn = view.editing !== null || view.selectedFix !== null;
  steps.push({
    did: 'goes back',
    press: after({ type: 'back', trail: now.trail }),
    ...(outOfTurn
      ? {}
      : newest !== undefined
        ? { tried: { [newest]: null } }
        : view.fixesNow
          ? {}
          : last !== undefined
            ? { answers: { [last]: null } }
            : {}),
  });
  if (current.access !== undefined)
    steps.push({
      did: 'changes what can be reached',
      press: after({ type: 'open', check: ACCESS_KEY }),
    });

  const reopened = (query: string): Snapshot => {
    const { case: read, editing, recheck, selectedFix, fixesNow } = readCase(query, known);
    return [read, { editing, recheck, selectedFix, fixesNow }];
  };
  steps.push(
    { did: 'opens a link of an older version', press: () => reopened(oldLink(current)) },
    { did: 'opens the link', press: () => reopened(caseQuery(current)) },
    { did: 'reloads the page', press: () => reopened(caseQuery(current, view)) },
    {
      did: 'opens the saved case',
      press: () => {
        saveCase(savedQuery(current, view), savedCase());
        return reopened(savedCase());
      },
    },
    { did: 'starts again', press: () => [EMPTY_CASE, PLAIN_VIEW], startsAgain: true },
  );
  return steps;
}

/** Draws a journey: numbers that choose among the steps of each screen, half of them answers that go forward. */
export const anyJourney = fc.array(
  fc.tuple(
    fc.oneof(
      { weight: 3, arbitrary: fc.constant('on' as const) },
      { weight: 1, arbitrary: fc.constant('any' as const) },
    ),
    fc.nat(1_000_000),
    fc.integer({ min: 1, max: 2 }),
  ),
  { minLength: 5, maxLength: 40, size: 'max' },
);

/** Take the step that a number chooses. Steps that go forward come first. */
export function choose(steps: readonly Step[], how: 'on' | 'any', number: number): Step {
  const leadingOn = steps.filter(
    ({ answers, tried, access }) =>
      access !== undefined ||
      Object.values({ ...answers, ...tried }).some((value) => value !== null),
  );
  const among = how === 'on' && leadingOn.length > 0 ? leadingOn : steps;
  const step = among[number % among.length];
  if (!step) throw new Error('A screen offers nothing.');
  return step;
}

/** Return the position that a case leads to. */
export const stopAt = (guide: Guide, [current, view]: Snapshot): Stop => ({
  case: current,
  view,
  now: guide.getInterview(current, view),
});
