import { expect, test } from 'vitest';
import type { Case } from '../../../src/lib/domain/case.ts';
import { EMPTY_CASE, withAnswer, withOutcome } from '../../../src/lib/domain/case.ts';
import type { CaseModel } from '../../../src/lib/case/case-model.ts';
import type { CaseEvent } from '../../../src/lib/case/transition.ts';
import { transition } from '../../../src/lib/case/transition.ts';
import type { View } from '../../../src/lib/case/case-url.ts';
import { PLAIN_VIEW, TELL_KEY } from '../../../src/lib/case/case-url.ts';
import { model } from './sample.ts';

/** A beep proves the loose cable, and pushing it in changes the sound. */
const proving: CaseModel = {
  ...model,
  checks: {
    ...model.checks,
    noise: {
      ...model.checks['noise']!,
      answers: [
        { id: 'beeps', label: 'It beeps', evidence: { cable: 'confirms' } },
        { id: 'unknown', label: 'I don’t know', evidence: {} },
      ],
    },
  },
  fixes: {
    ...model.fixes,
    'push-cable': { ...model.fixes['push-cable']!, invalidates: ['noise'] },
  },
};
const after = (current: Case, view: View, event: CaseEvent) =>
  transition(proving, [current, view], event);
const beeping = withAnswer(EMPTY_CASE, 'noise', 'beeps');

test('an answer leaves the other checks that are to be made again, and nothing out of turn', () => {
  const view = {
    ...PLAIN_VIEW,
    editing: 'noise',
    selectedFix: 'rewire-house',
    recheck: ['noise', 'power-light'],
  };
  expect(after(EMPTY_CASE, view, { type: 'answer', check: 'noise', answer: 'beeps' })).toEqual([
    beeping,
    { ...PLAIN_VIEW, recheck: ['power-light'] },
  ]);
});

test('a fix that did not help asks for what confirmed its cause once more', () => {
  const [next, view] = after(beeping, PLAIN_VIEW, {
    type: 'outcome',
    fix: 'push-cable',
    outcome: 'failed',
  });
  expect(next.tried).toEqual({ 'push-cable': 'failed' });
  expect(view).toEqual({ ...PLAIN_VIEW, recheck: ['noise'] });
});

test('a fix that helped asks for what confirmed its cause once more when another fault remains', () => {
  const solved = withOutcome(beeping, 'push-cable', 'worked');
  const [next, view] = after(solved, PLAIN_VIEW, {
    type: 'outcome',
    fix: 'push-cable',
    outcome: 'remains',
  });
  expect(next.tried).toEqual({ 'push-cable': 'remains' });
  expect(view).toEqual({ ...PLAIN_VIEW, recheck: ['noise'] });
});

test('any other outcome keeps what was to be asked again', () => {
  const again = { ...PLAIN_VIEW, recheck: ['power-light'], selectedFix: 'push-cable' };
  for (const outcome of ['worked', 'undone', 'kept', 'skipped'] as const)
    expect(after(beeping, again, { type: 'outcome', fix: 'push-cable', outcome })[1]).toEqual({
      ...PLAIN_VIEW,
      recheck: ['power-light'],
    });
});

test('what an undo puts back is not asked again; what is left in place is', () => {
  const again = { ...PLAIN_VIEW, recheck: ['noise', 'power-light'] };
  const recheckAfter = (outcome: 'undone' | 'kept') =>
    after(beeping, again, { type: 'outcome', fix: 'push-cable', outcome })[1].recheck;
  expect(recheckAfter('undone')).toEqual(['power-light']);
  expect(recheckAfter('kept')).toEqual(['noise', 'power-light']);
});

test('a question opened, or a fix picked, out of turn leaves what is to be made again', () => {
  const view = { ...PLAIN_VIEW, recheck: ['power-light'] };
  expect(after(beeping, view, { type: 'open', check: 'noise' })).toEqual([
    beeping,
    { ...view, editing: 'noise' },
  ]);
  expect(after(beeping, view, { type: 'select', fix: 'push-cable' })).toEqual([
    beeping,
    { ...view, selectedFix: 'push-cable' },
  ]);
});

test('the wish for fixes stays with the case until a further question is answered', () => {
  const [, wanted] = after(beeping, PLAIN_VIEW, { type: 'show-fixes' });
  expect(wanted).toEqual({ ...PLAIN_VIEW, fixesNow: true });
  const failed = { type: 'outcome', fix: 'push-cable', outcome: 'kept' } as const;
  expect(after(beeping, wanted, failed)[1].fixesNow).toBe(true);
  expect(after(beeping, wanted, { type: 'open', check: 'power-light' })[1].fixesNow).toBe(true);
  const answer = (check: string) =>
    after(beeping, wanted, { type: 'answer', check, answer: 'unknown' })[1].fixesNow;
  expect(answer('noise'), 'an answer changed').toBe(true);
  expect(answer('power-light'), 'one more answer').toBe(false);
  expect(after(beeping, wanted, { type: 'back', trail: [] })).toEqual([beeping, PLAIN_VIEW]);
});

test('back takes back an answer that was asked past the end of the tree before those on the way', () => {
  const trail = [{ node: 'sound', check: 'noise', answer: 'beeps' }];
  const more = withAnswer(beeping, 'power-light', 'on');
  expect(after(more, PLAIN_VIEW, { type: 'back', trail })).toEqual([beeping, PLAIN_VIEW]);
});

test('back takes back what is out of turn, then the newest fix, then the last answer on the way', () => {
  const trail = [{ node: 'sound', check: 'noise', answer: 'beeps' }];
  const tried = withOutcome(
    withOutcome(beeping, 'replace-fuse', 'undone'),
    'push-cable',
    'skipped',
  );
  const again = { ...PLAIN_VIEW, recheck: ['power-light'] };
  expect(after(tried, { ...again, editing: 'noise' }, { type: 'back', trail })).toEqual([
    tried,
    again,
  ]);
  const [once] = after(tried, again, { type: 'back', trail });
  expect(Object.entries(once.tried)).toEqual([['replace-fuse', 'undone']]);
  const [twice, view] = after(once, PLAIN_VIEW, { type: 'back', trail });
  expect(twice).toEqual(beeping);
  expect(view).toEqual(PLAIN_VIEW);
  expect(after(twice, view, { type: 'back', trail })).toEqual([EMPTY_CASE, PLAIN_VIEW]);
  // With nothing on the path, only an answer beside it is left to take back.
  expect(after(beeping, view, { type: 'back', trail: [] })).toEqual([EMPTY_CASE, PLAIN_VIEW]);
  expect(after(EMPTY_CASE, PLAIN_VIEW, { type: 'back', trail: [] })).toEqual([
    EMPTY_CASE,
    PLAIN_VIEW,
  ]);
});

test('facts told out of turn are given and taken back, and telling goes on', () => {
  const telling: View = { ...PLAIN_VIEW, editing: TELL_KEY };
  const first = after(EMPTY_CASE, PLAIN_VIEW, {
    type: 'tell',
    answers: { noise: 'beeps', 'power-light': 'on' },
  });
  expect(first).toEqual([
    { ...EMPTY_CASE, answers: { noise: 'beeps', 'power-light': 'on' } },
    telling,
  ]);
  const [now, view] = after(first[0], first[1], { type: 'tell', answers: { noise: null } });
  expect([now.answers, view]).toEqual([{ 'power-light': 'on' }, telling]);
  expect(after(now, view, { type: 'back', trail: [] })).toEqual([now, PLAIN_VIEW]);
});

test('an answer that is told is no longer to be made again', () => {
  const doubted: View = { ...PLAIN_VIEW, recheck: ['noise', 'power-light'] };
  const [, view] = after(EMPTY_CASE, doubted, { type: 'tell', answers: { noise: 'beeps' } });
  expect(view.recheck).toEqual(['power-light']);
});

test('back takes back the newest answer beside the path, also where one on it is newer', () => {
  const both = withAnswer(beeping, 'power-light', 'on');
  const trail = [{ node: 'light', check: 'power-light', answer: 'on' }];
  const [now] = after(both, PLAIN_VIEW, { type: 'back', trail });
  expect(now.answers).toEqual({ 'power-light': 'on' });
  expect(after(now, PLAIN_VIEW, { type: 'back', trail })[0].answers).toEqual({});
});

test('back keeps the wish for fixes while there are fixes to take back', () => {
  const tried = withOutcome(beeping, 'push-cable', 'skipped');
  const wanted: View = { ...PLAIN_VIEW, fixesNow: true, recheck: ['noise'] };
  const back: CaseEvent = { type: 'back', trail: [] };
  expect(after(tried, { ...wanted, selectedFix: 'push-cable' }, back)).toEqual([tried, wanted]);
  expect(after(tried, wanted, back)).toEqual([beeping, { ...PLAIN_VIEW, fixesNow: true }]);
});

test('access that is stated leaves what is to be made again, and nothing out of turn', () => {
  const view: View = { ...PLAIN_VIEW, recheck: ['noise'], fixesNow: true };
  const stated = { ...view, editing: 'reach' };
  expect(after(beeping, stated, { type: 'access', point: 'by-portal' })).toEqual([
    { ...beeping, access: 'by-portal' },
    view,
  ]);
});

test('the outcome of a fix that is gone is kept, and puts nothing in doubt', () => {
  const view: View = { ...PLAIN_VIEW, recheck: ['noise'] };
  for (const outcome of ['failed', 'remains', 'undone'] as const)
    expect(after(beeping, view, { type: 'outcome', fix: 'gone', outcome })).toEqual([
      { ...beeping, tried: { gone: outcome } },
      view,
    ]);
});
