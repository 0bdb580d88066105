import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY_CASE } from '../../../src/lib/domain/case.ts';
import { collectSources } from '../../../src/lib/case/collect-sources.ts';
import { mergeFindings } from '../../../src/lib/case/merge-findings.ts';
import {
  belongToCase,
  sourceOf,
  parseSources,
  serializeSources,
} from '../../../src/lib/case/answer-sources.ts';
import type { Finding, MachineFindings } from '../../../src/lib/findings/findings.ts';

const known = {
  'key-access': ['readable', 'unreadable', 'unknown'],
  'certificate-state': ['valid', 'expired', 'unknown'],
  services: ['running', 'stopped', 'unknown'],
};

const finding = (check: string, answer: string | null, reading = 'read'): Finding => ({
  check,
  answer,
  severity: 'information',
  reading,
  evidence: [],
});
const findings = (role: 'host' | 'client', ...entries: Finding[]): MachineFindings => ({
  version: 1,
  tool: 'Test-RemoteDesktop 1.0.0',
  role,
  computer: `${role}-pc`,
  target: null,
  when: '2026-11-21T09:30:00Z',
  findings: entries,
  notChecked: [],
  ignored: [],
});
const given = (answers: Record<string, string>) => ({ answers, tried: {} });

describe('mergeFindings', () => {
  it('fills in what is open, with what it was read from', () => {
    const merged = mergeFindings(
      EMPTY_CASE,
      [findings('host', finding('key-access', 'unreadable', 'no access'))],
      known,
    );
    expect(merged.case.answers).toEqual({ 'key-access': 'unreadable' });
    expect(merged.filled).toMatchObject([
      { check: 'key-access', answer: 'unreadable', role: 'host', reading: 'no access' },
    ]);
    expect(merged.conflicts).toEqual([]);
  });

  it('fills in what the person did not know', () => {
    const merged = mergeFindings(
      given({ 'key-access': 'unknown' }),
      [findings('host', finding('key-access', 'unreadable'))],
      known,
    );
    expect(merged.case.answers).toEqual({ 'key-access': 'unreadable' });
  });

  it('keeps what the person answered and shows where the findings differ', () => {
    const merged = mergeFindings(
      given({ 'key-access': 'readable', services: 'stopped' }),
      [findings('host', finding('key-access', 'unreadable'), finding('services', 'stopped'))],
      known,
    );
    expect(merged.case.answers).toEqual({ 'key-access': 'readable', services: 'stopped' });
    expect(merged.filled).toEqual([]);
    expect(merged.agreed).toMatchObject([{ check: 'services' }]);
    expect(merged.conflicts).toMatchObject([
      { check: 'key-access', given: 'readable', found: [{ answer: 'unreadable' }] },
    ]);
  });

  it('fills in nothing where client and host disagree', () => {
    const merged = mergeFindings(
      EMPTY_CASE,
      [
        findings('host', finding('certificate-state', 'valid')),
        findings('client', finding('certificate-state', 'expired')),
      ],
      known,
    );
    expect(merged.case).toEqual(EMPTY_CASE);
    expect(merged.conflicts[0]).not.toHaveProperty('given');
    expect(merged.conflicts[0]?.found.map(({ role, answer }) => [role, answer])).toEqual([
      ['client', 'expired'],
      ['host', 'valid'],
    ]);
  });

  it('fills in once where they agree', () => {
    const both = (['host', 'client'] as const).map((role) =>
      findings(role, finding('certificate-state', 'expired')),
    );
    expect(mergeFindings(EMPTY_CASE, both, known).filled).toHaveLength(1);
  });

  it('ignores what it does not know, and lists it', () => {
    const merged = mergeFindings(
      EMPTY_CASE,
      [
        {
          ...findings(
            'host',
            finding('__proto__', 'constructor'),
            finding('flux', 'high'),
            finding('services', 'constructor', 'still a reading'),
            finding('key-access', null, 'a mere reading'),
          ),
          notChecked: [
            { check: 'services', reason: 'needs elevation' },
            { check: 'flux-two', reason: 'why not' },
          ],
        },
      ],
      known,
    );
    expect(merged.case).toEqual(EMPTY_CASE);
    expect(merged.ignored.map(({ what }) => what)).toEqual([
      'The answer “constructor” to the check “services”',
      'The check “__proto__”',
      'The check “flux-two”',
      'The check “flux”',
    ]);
    for (const { why } of merged.ignored) expect(why).toBe('not known to this version of the site');
    expect(merged.readings.map(({ reading }) => reading).sort()).toEqual([
      'a mere reading',
      'still a reading',
    ]);
    expect(merged.notChecked).toMatchObject([{ check: 'services', role: 'host' }]);
  });
});

const check = fc.constantFrom('key-access', 'certificate-state', 'services', 'flux', '__proto__');
const answer = fc.constantFrom('readable', 'unreadable', 'valid', 'expired', 'running', 'unknown');
const entry: fc.Arbitrary<Finding> = fc.record({
  check,
  answer: fc.option(answer),
  severity: fc.constantFrom('information', 'warning', 'error'),
  reading: fc.constantFrom('', 'a', 'b'),
  evidence: fc.array(fc.constantFrom('x', 'y'), { maxLength: 2 }),
});
const machine: fc.Arbitrary<MachineFindings> = fc.record({
  version: fc.constant(1),
  tool: fc.constant('Test-RemoteDesktop 1.0.0'),
  role: fc.constantFrom('host', 'client', null),
  computer: fc.constantFrom('', 'A', 'B'),
  target: fc.constant(null),
  when: fc.constantFrom('', '2026-11-21T09:30:00Z'),
  findings: fc.array(entry, { maxLength: 6 }),
  notChecked: fc.array(fc.record({ check, reason: fc.constantFrom('a', 'b') }), { maxLength: 3 }),
  ignored: fc.array(fc.record({ what: fc.constantFrom('a', 'b'), why: fc.constantFrom('a', 'b') })),
});
const start = fc
  .record(
    {
      'key-access': fc.constantFrom('readable', 'unreadable', 'unknown'),
      services: fc.constantFrom('running', 'stopped', 'unknown'),
    },
    { requiredKeys: [] },
  )
  .map((answers) => ({ answers: answers, tried: {} }));

describe('whatever the findings are', () => {
  it('their order does not matter, nor that of their entries', () => {
    fc.assert(
      fc.property(start, fc.array(machine, { maxLength: 3 }), (before, machines) => {
        const turned = machines
          .map((one) => ({
            ...one,
            findings: [...one.findings].reverse(),
            notChecked: [...one.notChecked].reverse(),
          }))
          .reverse();
        const one = mergeFindings(before, machines, known);
        expect(mergeFindings(before, turned, known)).toEqual(one);
        expect(mergeFindings(before, [...machines, ...machines], known)).toEqual(one);
      }),
    );
  });

  it('an answer of the person stays, and every new one is known and undisputed', () => {
    fc.assert(
      fc.property(start, fc.array(machine, { maxLength: 3 }), (before, machines) => {
        const merged = mergeFindings(before, machines, known);
        for (const [id, value] of Object.entries(before.answers))
          if (value !== 'unknown') expect(merged.case.answers[id]).toBe(value);
        for (const one of merged.filled) {
          expect(known[one.check as keyof typeof known]).toContain(one.answer);
          expect(merged.conflicts.map((conflict) => conflict.check)).not.toContain(one.check);
        }
        const filled = merged.filled.map((one) => one.check);
        expect(Object.keys(merged.case.answers).sort()).toEqual(
          [...new Set([...Object.keys(before.answers), ...filled])].sort(),
        );
      }),
    );
  });

  it('what was merged is merged: a second time fills in nothing', () => {
    fc.assert(
      fc.property(start, fc.array(machine, { maxLength: 3 }), (before, machines) => {
        const once = mergeFindings(before, machines, known);
        const twice = mergeFindings(once.case, machines, known);
        expect(twice.filled).toEqual([]);
        expect(twice.case).toEqual(once.case);
      }),
    );
  });
});

describe('the marks', () => {
  const merged = mergeFindings(
    given({ services: 'stopped' }),
    [
      findings(
        'host',
        finding('key-access', 'unreadable', 'no access'),
        finding('services', 'stopped'),
        finding('certificate-state', 'valid'),
      ),
      findings('client', finding('certificate-state', 'expired', 'expired yesterday')),
    ],
    known,
  );
  const answers = { ...merged.case.answers, 'certificate-state': 'expired' };
  const marks = collectSources(merged, { answers, tried: {} });

  it('tell of each answer what it was read from', () => {
    expect(sourceOf(marks, 'key-access', 'unreadable')).toEqual({
      answer: 'unreadable',
      on: 'host host-pc',
      reading: 'no access',
      agreed: false,
    });
    expect(sourceOf(marks, 'services', 'stopped')?.agreed).toBe(true);
    expect(sourceOf(marks, 'certificate-state', 'expired')?.reading).toBe('expired yesterday');
  });

  it('go when the answer is changed', () => {
    expect(sourceOf(marks, 'key-access', 'readable')).toBeNull();
    expect(sourceOf(marks, 'key-access', undefined)).toBeNull();
  });

  it('belong to their case and to no other', () => {
    expect(belongToCase(marks, answers)).toBe(true);
    expect(belongToCase(marks, { ...answers, services: 'running' })).toBe(true);
    expect(belongToCase(marks, { services: 'stopped' })).toBe(false);
    expect(belongToCase(new Map(), { services: 'stopped' })).toBe(true);
  });

  it('survive storage, and damage to it', () => {
    expect(parseSources(serializeSources(marks))).toEqual(marks);
    for (const text of [null, '', '{', '5', 'null', '{"a":1}', '[1,null,{"check":1}]'])
      expect(parseSources(text).size).toBe(0);
    fc.assert(fc.property(fc.json(), (text) => void parseSources(text)));
  });
});
