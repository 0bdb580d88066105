import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OUTCOMES } from '../../../src/lib/domain/case.ts';
import { createEngine } from '../../../src/lib/engine/create-engine.ts';
import type { Evidence } from '../../../src/lib/engine/evidence.ts';
import { withAuthoredEnd } from '../../../src/lib/engine/evidence.ts';
import type { EvidenceModel } from '../../../src/lib/engine/evidence-model.ts';
import { fix, lamp } from './sample.ts';

/** The lamp with a fix for one form of a cause, and one that only makes sense after an answer. */
const model: EvidenceModel = {
  ...lamp,
  fixes: [
    ...lamp.fixes,
    fix('bend-contact', [
      {
        cause: 'cable',
        success: 0.35,
        fits: { flicker: ['yes'] },
        unfit: { 'other-lamp': ['dark'] },
      },
    ]),
    fix('use-other-socket', [{ cause: 'fuse', success: 0.6 }], {
      onlyIf: { 'other-lamp': ['lit'], 'fuse-box': ['in'] },
    }),
  ],
};
const evidence: Evidence = { answers: {}, tried: {} };
const ids = (of: Evidence, options?: Parameters<ReturnType<typeof createEngine>['getPlan']>[1]) =>
  createEngine(model)
    .getPlan(of, options)
    .fixes.map((one) => one.fix);

const anyEvidence = fc.record({
  answers: fc.dictionary(
    fc.constantFrom(...model.checks.map(({ id }) => id), 'no-such-check', '__proto__'),
    fc.constantFrom('dark', 'lit', 'in', 'out', 'yes', 'no', 'unknown', 'constructor'),
  ),
  tried: fc.dictionary(
    fc.constantFrom(...model.fixes.map(({ id }) => id), 'no-such-fix'),
    fc.constantFrom(...OUTCOMES),
  ),
});

describe('createEngine', () => {
  it('answers as a new engine does, whatever it was asked before', () => {
    const used = createEngine(model);
    fc.assert(
      fc.property(anyEvidence, (given) => {
        const fresh = createEngine(model);
        expect(used.getBeliefs(given)).toEqual(fresh.getBeliefs(given));
        expect(used.getPlan(given)).toEqual(fresh.getPlan(given));
        expect(used.getPlan(given, { fixes: 'all' })).toEqual(
          fresh.getPlan(given, { fixes: 'all' }),
        );
        expect(used.getNextQuestion(given)).toEqual(fresh.getNextQuestion(given));
      }),
      { numRuns: 300 },
    );
  });

  it('computes the beliefs of evidence once', () => {
    const engine = createEngine(model);
    expect(engine.getBeliefs(evidence)).toBe(engine.getBeliefs(evidence));
    expect(createEngine(model).getBeliefs(evidence)).not.toBe(engine.getBeliefs(evidence));
  });

  it('plans a fix that waits for an answer only after that answer', () => {
    expect(ids(evidence)).not.toContain('use-other-socket');
    expect(ids(evidence, { fixes: 'undecided' })).toContain('use-other-socket');
    expect(ids(evidence, { fixes: 'all' })).toContain('use-other-socket');
    expect(ids({ answers: { 'fuse-box': 'in' }, tried: {} })).toContain('use-other-socket');
    const decided = { answers: { 'other-lamp': 'dark' }, tried: {} };
    expect(ids(decided, { fixes: 'undecided' })).not.toContain('use-other-socket');
  });

  it('counts a fix as undecided only while the check that decides about it can be asked', () => {
    const engine = createEngine({
      ...model,
      checks: model.checks.map((check) =>
        check.id === 'other-lamp' ? { ...check, onlyIf: { flicker: ['no'] } } : check,
      ),
    });
    const plan = (answers: Evidence['answers']) =>
      engine.getPlan({ answers, tried: {} }, { fixes: 'undecided' }).fixes.map((one) => one.fix);
    expect(plan({})).not.toContain('use-other-socket');
    expect(plan({ flicker: 'no' })).toContain('use-other-socket');
  });

  it('asks a check that waits for an answer only after that answer, and counts it whenever it was given', () => {
    const whole = createEngine(lamp);
    const asked = whole.getNextQuestion(evidence)?.check ?? '';
    const waiting = createEngine({
      ...lamp,
      checks: lamp.checks.map((check) =>
        check.id === asked ? { ...check, onlyIf: { socket: ['new'] } } : check,
      ),
    });
    expect(asked).not.toBe('');
    expect(waiting.getNextQuestion(evidence)?.check).not.toBe(asked);
    const reported = { answers: { socket: 'new' }, tried: {} };
    expect(waiting.getNextQuestion(reported)?.check).toBe(asked);
    const [given] = lamp.checks.find(({ id }) => id === asked)?.answers ?? [];
    const answers = { [asked]: given?.id ?? '' };
    expect(waiting.getBeliefs({ answers, tried: {} })).toEqual(
      whole.getBeliefs({ answers, tried: {} }),
    );
  });

  it('counts the failure of a fix that makes no sense any more, in the order of fixes too', () => {
    const helpsFuse = (tried: Evidence['tried']) =>
      createEngine(model)
        .getPlan({ answers: {}, tried })
        .fixes.find((one) => one.fix === 'push-fuse')?.helps ?? NaN;
    expect(helpsFuse({ 'use-other-socket': 'undone' })).toBeLessThan(helpsFuse({}));
  });

  it('adjusts how well a fix helps to the form that an answer shows', () => {
    const helps = (answers: Evidence['answers']) =>
      createEngine(model)
        .getPlan({ answers, tried: {} }, { beliefs: { cable: 1 } })
        .fixes.find((one) => one.fix === 'bend-contact')?.helps ?? NaN;
    // Beliefs are given, and the plan may have lowered them by fixes before it: compare only which is higher.
    const [plain, fits, unfit] = [
      helps({}),
      helps({ flicker: 'yes' }),
      helps({ 'other-lamp': 'dark' }),
    ];
    expect(fits).toBeGreaterThan(plain);
    expect(unfit).toBeLessThan(plain);
  });

  it('ranks as many fixes as are wanted, and begins as the whole order does', () => {
    expect(ids(evidence, { max: 2 })).toEqual(ids(evidence).slice(0, 2));
  });

  it('names the same suspects for a check as for the question it suggests', () => {
    const engine = createEngine(model);
    const next = engine.getNextQuestion(evidence);
    expect(next?.separates).toEqual(engine.getSeparated(evidence, next?.check ?? ''));
    expect(engine.getSeparated(evidence, 'no-such-check')).toEqual([]);
  });
});

describe('withAuthoredEnd', () => {
  const step = (answer: string) => ({ node: 'n', check: 'flicker', answer });
  const { getBeliefs } = createEngine(model);

  it('counts the causes of an end as supported by one more answer', () => {
    const supported = withAuthoredEnd(evidence, ['cable'], [step('yes')]);
    const odds = (of: Evidence) => {
      const { cable = NaN } = getBeliefs(of);
      return cable / (1 - cable);
    };
    expect(odds(supported)).toBeCloseTo(4 * odds(evidence), 9);
  });

  it('counts nothing where a “don’t know” led there, or nothing is named', () => {
    expect(withAuthoredEnd(evidence, ['cable'], [step('unknown')])).toEqual(evidence);
    expect(withAuthoredEnd(evidence, [], [step('yes')])).toEqual(evidence);
  });
});
