import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY_CASE, OUTCOMES, isEmpty, withAnswer, withOutcome, withoutAnswer, withoutOutcome } from '../../../src/lib/case/case.ts';
import { plan, situation } from '../../../src/lib/case/situation.ts';
import { model } from './sample.ts';

const off = withAnswer(EMPTY_CASE, 'power-light', 'off');

describe('situation', () => {
  it('asks the first question of an empty case', () => {
    expect(situation(model, EMPTY_CASE)).toMatchObject({ kind: 'question', check: 'power-light', changing: false });
  });

  it('offers the first fix of the first suspect', () => {
    expect(situation(model, off)).toMatchObject({
      kind: 'fix',
      next: { cause: 'fuse', fix: 'replace-fuse' },
      left: 2,
      suspects: ['fuse', 'cable'],
    });
  });

  it('goes on to the next fix, then to the next suspect, then hands over', () => {
    let now = withOutcome(off, 'replace-fuse', 'failed');
    expect(situation(model, now)).toMatchObject({ next: { cause: 'fuse', fix: 'call-help' } });
    now = withOutcome(now, 'call-help', 'skipped');
    expect(situation(model, now)).toMatchObject({ next: { cause: 'cable', fix: 'push-cable' }, left: 0 });
    now = withOutcome(now, 'push-cable', 'failed');
    expect(situation(model, now).kind).toBe('escalate');
  });

  it('is solved by a fix that worked', () => {
    expect(situation(model, withOutcome(off, 'replace-fuse', 'worked'))).toMatchObject({ kind: 'solved', fix: 'replace-fuse' });
  });

  it('hands over where the tree says so', () => {
    expect(situation(model, withAnswer(EMPTY_CASE, 'power-light', 'unknown'))).toMatchObject({ kind: 'escalate', suspects: [] });
  });

  it('suspects the causes of a code', () => {
    const coded = withAnswer(withAnswer(EMPTY_CASE, 'power-light', 'on'), 'noise', 'beeps');
    expect(situation(model, coded)).toMatchObject({ kind: 'fix', end: { code: 'e1' }, suspects: ['cable'] });
  });

  it('asks an answered question again to change its answer', () => {
    expect(situation(model, off, 'power-light')).toMatchObject({ kind: 'question', check: 'power-light', changing: true });
  });

  it('does not ask for a change of a question that lies on another path', () => {
    expect(situation(model, off, 'noise').kind).toBe('fix');
  });

  it('gives every case a way on', () => {
    const answers = fc.record(
      { 'power-light': fc.constantFrom('on', 'off', 'unknown'), noise: fc.constantFrom('beeps', 'unknown') },
      { requiredKeys: [] },
    );
    const tried = fc.dictionary(fc.constantFrom(...Object.keys(model.fixes)), fc.constantFrom(...OUTCOMES));
    fc.assert(
      fc.property(answers, tried, (given, done) => {
        const now = situation(model, { answers: given, tried: done });
        if (now.kind === 'fix') expect(Object.keys(done)).not.toContain(now.next.fix);
        else expect(['question', 'solved', 'escalate']).toContain(now.kind);
      }),
    );
  });
});

describe('plan', () => {
  it('offers a fix that treats two suspects once, for the first', () => {
    expect(plan(['fuse', 'cable'], model).map(({ fix }) => fix)).toEqual(['replace-fuse', 'call-help', 'push-cable']);
  });

  it('is empty for suspects that do not exist', () => {
    expect(plan(['ghost'], model)).toEqual([]);
  });
});

describe('a case', () => {
  it('is empty again when everything is taken back', () => {
    const told = withOutcome(off, 'push-cable', 'failed');
    expect(isEmpty(told)).toBe(false);
    expect(isEmpty(withoutAnswer(withoutOutcome(told, 'push-cable'), 'power-light'))).toBe(true);
  });
});
