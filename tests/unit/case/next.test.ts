import { expect, test } from 'vitest';
import { EMPTY_CASE, withAnswer, withOutcome } from '../../../src/lib/domain/case.ts';
import type { CaseModel } from '../../../src/lib/case/case-model.ts';
import { afterOutcome } from '../../../src/lib/case/after-outcome.ts';
import { afterAnswer, openQuestion, pickFix, stepBack } from '../../../src/lib/case/next.ts';
import { PLAIN_VIEW } from '../../../src/lib/case/case-url.ts';
import { model } from './sample.ts';

/** Where the beep proves the loose cable, and pushing it in changes what one hears. */
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
const beeping = withAnswer(EMPTY_CASE, 'noise', 'beeps');

test('an answer leaves the other checks that are to be made again, and nothing out of turn', () => {
  const view = { changing: 'noise', picked: 'rewire-house', again: ['noise', 'power-light'] };
  expect(afterAnswer(EMPTY_CASE, view, 'noise', 'beeps')).toEqual([
    beeping,
    { ...PLAIN_VIEW, again: ['power-light'] },
  ]);
});

test('a fix that did not help asks for what confirmed its cause once more', () => {
  const [next, view] = afterOutcome(proving, beeping, PLAIN_VIEW, 'push-cable', 'failed');
  expect(next.tried).toEqual({ 'push-cable': 'failed' });
  expect(view).toEqual({ ...PLAIN_VIEW, again: ['noise'] });
});

test('a fix that helped asks for what confirmed its cause once more when another fault remains', () => {
  const solved = withOutcome(beeping, 'push-cable', 'worked');
  const [next, view] = afterOutcome(proving, solved, PLAIN_VIEW, 'push-cable', 'remains');
  expect(next.tried).toEqual({ 'push-cable': 'remains' });
  expect(view).toEqual({ ...PLAIN_VIEW, again: ['noise'] });
});

test('any other outcome keeps what was to be asked again', () => {
  const again = { ...PLAIN_VIEW, again: ['power-light'], picked: 'push-cable' };
  for (const outcome of ['worked', 'undone', 'kept', 'skipped'] as const)
    expect(afterOutcome(proving, beeping, again, 'push-cable', outcome)[1]).toEqual({
      ...PLAIN_VIEW,
      again: ['power-light'],
    });
});

test('what an undo puts back is not asked again; what is left in place is', () => {
  const again = { ...PLAIN_VIEW, again: ['noise', 'power-light'] };
  const after = (outcome: 'undone' | 'kept') =>
    afterOutcome(proving, beeping, again, 'push-cable', outcome)[1].again;
  expect(after('undone')).toEqual(['power-light']);
  expect(after('kept')).toEqual(['noise', 'power-light']);
});

test('a question opened, or a fix picked, out of turn leaves what is to be made again', () => {
  const view = { ...PLAIN_VIEW, again: ['power-light'] };
  expect(openQuestion(beeping, view, 'noise')).toEqual([beeping, { ...view, changing: 'noise' }]);
  expect(pickFix(beeping, view, 'push-cable')).toEqual([
    beeping,
    { ...view, picked: 'push-cable' },
  ]);
});

test('back takes back what is out of turn, then the newest fix, then the last answer on the way', () => {
  const trail = [{ node: 'sound', check: 'noise', answer: 'beeps' }];
  const tried = withOutcome(
    withOutcome(beeping, 'replace-fuse', 'undone'),
    'push-cable',
    'skipped',
  );
  const again = { ...PLAIN_VIEW, again: ['power-light'] };
  expect(stepBack(tried, { ...again, changing: 'noise' }, trail)).toEqual([tried, again]);
  const [once] = stepBack(tried, again, trail);
  expect(Object.entries(once.tried)).toEqual([['replace-fuse', 'undone']]);
  const [twice, view] = stepBack(once, PLAIN_VIEW, trail);
  expect(twice).toEqual(beeping);
  expect(view).toEqual(PLAIN_VIEW);
  expect(stepBack(twice, view, trail)).toEqual([EMPTY_CASE, PLAIN_VIEW]);
  // Where nothing is on the way, an answer beside it is what is left to take back.
  expect(stepBack(beeping, view, [])).toEqual([EMPTY_CASE, PLAIN_VIEW]);
  expect(stepBack(EMPTY_CASE, PLAIN_VIEW, [])).toEqual([EMPTY_CASE, PLAIN_VIEW]);
});
