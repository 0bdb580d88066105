import { describe, expect, it } from 'vitest';
import { ALL_ACCESS } from '../../../src/lib/domain/access.ts';
import { computeBeliefs } from '../../../src/lib/engine/beliefs.ts';
import { compileModel, compileState } from '../../../src/lib/engine/compile-model.ts';
import { ESCALATION_CHARGE } from '../../../src/lib/engine/costs.ts';
import type { Evidence } from '../../../src/lib/engine/evidence.ts';
import { lamp } from './sample.ts';

const problem = compileModel(lamp);

describe('compileModel', () => {
  it('has a place for each cause, fix and check', () => {
    expect(problem.causes).toBe(lamp.causes.length);
    expect(problem.actions).toHaveLength(lamp.fixes.length);
    expect(problem.questions).toHaveLength(lamp.checks.length);
    expect(problem.escalation).toBe(ESCALATION_CHARGE);
  });

  it('counts the access that a fix or a check needs, and none at the client', () => {
    const [bulb, fuse] = problem.actions;
    expect([bulb?.access, fuse?.access]).toEqual([-1, 0]);
    expect(problem.questions.map(({ access }) => access)).toEqual([-1, 0, -1]);
  });

  it('has rates that sum to 1 with “don’t know”, for every cause', () => {
    for (const { rates, unknown } of problem.questions)
      lamp.causes.forEach((_, cause) => {
        const total = rates.reduce((sum, row) => sum + (row[cause] ?? 0), unknown[cause] ?? 0);
        expect(total).toBeCloseTo(1, 12);
      });
  });
});

describe('compileState', () => {
  const stateOf = (evidence: Evidence) =>
    compileState(lamp, problem, evidence, {
      beliefs: computeBeliefs(lamp, lamp.fixes, evidence),
      access: ALL_ACCESS,
    });

  it('opens access with what was answered or tried behind it, and counts both as done', () => {
    const open = (evidence: Evidence) => [...stateOf(evidence).open];
    expect(open({ answers: {}, tried: {} })).toEqual([0, 0, 0]);
    expect(open({ answers: { 'fuse-box': 'in' }, tried: {} })).toEqual([1, 0, 0]);
    expect(open({ answers: { 'fuse-box': 'unknown' }, tried: {} })).toEqual([0, 0, 0]);
    expect(open({ answers: {}, tried: { 'push-fuse': 'failed' } })).toEqual([1, 0, 0]);
    expect(open({ answers: {}, tried: { 'push-fuse': 'skipped' } })).toEqual([0, 0, 0]);
    const { asked, done } = stateOf({
      answers: { flicker: 'unknown' },
      tried: { 'push-plug': 'skipped' },
    });
    expect([...asked]).toEqual([0, 0, 1]);
    expect([...done]).toEqual([0, 0, 1, 0]);
  });
});
