import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Case, Outcome } from '../../../src/lib/domain/case.ts';
import {
  EMPTY_CASE,
  OUTCOMES,
  isEmpty,
  withAnswer,
  withOutcome,
  withAccess,
  withoutAnswer,
  withoutOutcome,
} from '../../../src/lib/domain/case.ts';
import { createGuide } from '../../../src/lib/case/create-guide.ts';
import { PLAIN_VIEW } from '../../../src/lib/case/case-url.ts';
import { model } from './sample.ts';

const guide = createGuide(model);

const off = withAnswer(EMPTY_CASE, 'power-light', 'off');
const after = (...outcomes: [string, Outcome][]): Case =>
  outcomes.reduce((current, [fix, outcome]) => withOutcome(current, fix, outcome), off);

const belief = (current: Case, cause: string): number =>
  guide.getSituation(current).ranking.find((one) => one.cause === cause)?.belief ?? NaN;

describe('situation', () => {
  it('asks the first question of an empty case', () => {
    expect(guide.getSituation(EMPTY_CASE)).toMatchObject({
      kind: 'question',
      check: 'power-light',
      reason: 'tree',
    });
  });

  it('suspects every cause from the start, the likeliest first', () => {
    expect(guide.getSituation(EMPTY_CASE).ranking.map(({ cause }) => cause)).toEqual([
      'fuse',
      'cable',
      'wire',
    ]);
  });

  it('offers the fix of the most suspected cause', () => {
    expect(guide.getSituation(off)).toMatchObject({
      kind: 'fix',
      next: { fix: 'replace-fuse', forCause: 'fuse' },
    });
  });

  it('asks to undo a fix that did not help and changed something', () => {
    expect(guide.getSituation(after(['replace-fuse', 'failed']))).toMatchObject({
      kind: 'undo',
      fix: 'replace-fuse',
    });
  });

  it('asks to undo the newest of several changes first', () => {
    const current = after(['rewire-house', 'failed'], ['replace-fuse', 'failed']);
    expect(guide.getSituation(current)).toMatchObject({ kind: 'undo', fix: 'replace-fuse' });
    expect(guide.getSituation(withOutcome(current, 'replace-fuse', 'undone'))).toMatchObject({
      kind: 'undo',
      fix: 'rewire-house',
    });
  });

  it('makes no check again that was never made', () => {
    expect(guide.getSituation(off, { ...PLAIN_VIEW, recheck: ['noise'] }).kind).toBe('fix');
  });

  it.each(['undone', 'kept'] as const)(
    'goes on to the next suspect once the fix was %s',
    (outcome) => {
      expect(guide.getSituation(after(['replace-fuse', outcome]))).toMatchObject({
        kind: 'fix',
        next: { fix: 'push-cable' },
      });
    },
  );

  it('does not ask to undo what has nothing to undo', () => {
    expect(
      guide.getSituation(after(['replace-fuse', 'undone'], ['push-cable', 'failed'])).kind,
    ).not.toBe('undo');
  });

  it('suspects a cause less once its fix has not helped', () => {
    expect(belief(after(['replace-fuse', 'undone']), 'fuse')).toBeLessThan(belief(off, 'fuse'));
  });

  it('makes a check again before it goes on, when it is asked to', () => {
    expect(
      guide.getSituation(after(['replace-fuse', 'undone']), {
        ...PLAIN_VIEW,
        recheck: ['power-light'],
      }),
    ).toMatchObject({
      kind: 'question',
      check: 'power-light',
      reason: 'recheck',
    });
  });

  it('is solved by a fix that worked', () => {
    expect(guide.getSituation(after(['replace-fuse', 'worked']))).toMatchObject({
      kind: 'solved',
      fix: 'replace-fuse',
    });
  });

  it('goes on when another fault remains, and keeps the fix that helped', () => {
    expect(guide.getSituation(after(['replace-fuse', 'remains']))).toMatchObject({
      kind: 'fix',
      next: { fix: 'push-cable' },
    });
  });

  it('hands over when everything has been tried', () => {
    expect(
      guide.getSituation(
        after(['replace-fuse', 'kept'], ['push-cable', 'skipped'], ['rewire-house', 'skipped']),
      ),
    ).toMatchObject({ kind: 'escalate', after: [] });
  });

  it('shows the fix that the user picked', () => {
    expect(guide.getSituation(off, { ...PLAIN_VIEW, selectedFix: 'rewire-house' })).toMatchObject({
      kind: 'fix',
      next: { fix: 'rewire-house' },
    });
  });

  it('marks a fix that needs a place out of reach', () => {
    const now = guide.getSituation(withAccess(off, ['client']), {
      ...PLAIN_VIEW,
      selectedFix: 'replace-fuse',
    });
    expect(now).toMatchObject({ kind: 'fix', next: { fix: 'replace-fuse', handOver: true } });
  });

  it('counts an end that its author wrote in favour of the causes it names', () => {
    // The answer alone says nothing of the cable; the end that it leads to names it.
    expect(belief(off, 'cable') / belief(off, 'wire')).toBeCloseTo(4);
  });

  it('does not count an end that a “don’t know” led to', () => {
    const asked = withAnswer(EMPTY_CASE, 'power-light', 'on');
    const named = withAnswer(asked, 'noise', 'unknown');
    expect(belief(named, 'cable')).toBe(belief(asked, 'cable'));
  });

  it('asks an answered question again to change its answer', () => {
    expect(guide.getSituation(off, { ...PLAIN_VIEW, editing: 'power-light' })).toMatchObject({
      kind: 'question',
      check: 'power-light',
      reason: 'edit',
    });
  });

  it('asks a question out of turn when it is offered', () => {
    expect(guide.getSituation(off, { ...PLAIN_VIEW, editing: 'noise' })).toMatchObject({
      check: 'noise',
      reason: 'offer',
    });
  });

  it('gives every case a way on', () => {
    const answers = fc.record(
      {
        'power-light': fc.constantFrom('on', 'off', 'unknown'),
        noise: fc.constantFrom('beeps', 'unknown'),
      },
      { requiredKeys: [] },
    );
    const tried = fc.dictionary(
      fc.constantFrom(...Object.keys(model.fixes)),
      fc.constantFrom(...OUTCOMES),
    );
    fc.assert(
      fc.property(answers, tried, (given, done) => {
        const now = guide.getSituation({ answers: given, tried: done });
        if (now.kind === 'fix') expect(Object.keys(done)).not.toContain(now.next.fix);
        else expect(['question', 'undo', 'solved', 'escalate']).toContain(now.kind);
      }),
    );
  });
});

describe('a case', () => {
  it('is empty again when everything is taken back', () => {
    const current = withOutcome(off, 'push-cable', 'failed');
    expect(isEmpty(current)).toBe(false);
    expect(isEmpty(withoutAnswer(withoutOutcome(current, 'push-cable'), 'power-light'))).toBe(true);
  });

  it('reaches everything again when no place is left out', () => {
    expect(withAccess(withAccess(off, ['client']), null)).toEqual(off);
  });
});
