import { describe, expect, it } from 'vitest';
import { ALL_ACCESS } from '../../../src/lib/domain/access.ts';
import { compiled, stateOf } from '../../../src/lib/engine/compile-model.ts';
import { ESCALATION_CHARGE } from '../../../src/lib/engine/costs.ts';
import type { EvidenceModel } from '../../../src/lib/engine/evidence-model.ts';
import { lamp } from './sample.ts';

/** The same model as the troubleshooter makes it for the next screen: new lists out of the same answers. */
const anew = (change: Partial<EvidenceModel> = {}): EvidenceModel => ({
  causes: lamp.causes.map((cause) => ({ ...cause })),
  checks: lamp.checks.map((check) => ({ ...check })),
  fixes: lamp.fixes.map((fix) => ({ ...fix })),
  ...change,
});
const copied = (model: EvidenceModel): EvidenceModel => structuredClone(model);

describe('compiled', () => {
  it('is computed once per model', () => {
    expect(compiled(lamp)).toBe(compiled(lamp));
    expect(compiled(lamp).problem.escalation).toBe(ESCALATION_CHARGE);
  });

  it('keeps the rates of answers when a model is made anew', () => {
    const [first, second] = [compiled(anew()), compiled(anew())];
    expect(second).not.toBe(first);
    expect(second.problem).toEqual(first.problem);
    second.problem.questions.forEach(({ rates }, index) =>
      expect(rates).toBe(first.problem.questions[index]?.rates),
    );
  });

  it.each<[string, EvidenceModel]>([
    ['other causes', anew({ causes: [...lamp.causes].reverse() })],
    ['fewer causes', anew({ causes: lamp.causes.slice(1) })],
    ['another place', anew({ checks: lamp.checks.map((one) => ({ ...one, where: 'host' })) })],
    ['other minutes', anew({ checks: lamp.checks.map((one) => ({ ...one, minutes: 9 })) })],
    ['other costs', anew({ fixes: lamp.fixes.map((fix) => ({ ...fix, minutes: 9 })) })],
  ])('keeps nothing that does not hold: %s', (_, model) => {
    compiled(anew());
    const after = compiled(model);
    // A deep copy shares nothing with what came before.
    expect(after.problem).toEqual(compiled(copied(model)).problem);
    expect(after.problem).not.toEqual(compiled(anew()).problem);
    expect(after.causes).toEqual(model.causes.map(({ id }) => id));
  });
});

describe('stateOf', () => {
  it('opens a way in with what was answered or tried behind it, and counts both as done', () => {
    const open = (current: Parameters<typeof stateOf>[1]) => [
      ...stateOf(lamp, current, ALL_ACCESS).open,
    ];
    expect(open({ answers: {}, tried: {} })).toEqual([0, 0, 0]);
    expect(open({ answers: { 'fuse-box': 'in' }, tried: {} })).toEqual([1, 0, 0]);
    expect(open({ answers: { 'fuse-box': 'unknown' }, tried: {} })).toEqual([0, 0, 0]);
    expect(open({ answers: {}, tried: { 'push-fuse': 'failed' } })).toEqual([1, 0, 0]);
    expect(open({ answers: {}, tried: { 'push-fuse': 'skipped' } })).toEqual([0, 0, 0]);
    const { asked, done } = stateOf(
      lamp,
      { answers: { flicker: 'unknown' }, tried: { 'push-plug': 'skipped' } },
      ALL_ACCESS,
    );
    expect([...asked]).toEqual([0, 0, 1]);
    expect([...done]).toEqual([0, 0, 1, 0]);
  });
});
