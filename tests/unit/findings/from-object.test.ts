import { describe, expect, it } from 'vitest';
import { fromObject } from '../../../src/lib/findings/from-object.ts';
import type { MachineFindings } from '../../../src/lib/findings/findings.ts';

const WHOLE = {
  schemaVersion: 1,
  tool: 'Test-Machine 1.0.0',
  role: 'host',
  computer: 'PC-1',
  target: null,
  when: '2026-11-21T09:30:00Z',
  days: 7,
  elevated: true,
  powershell: '5.1',
  findings: [] as unknown,
  notChecked: [] as unknown,
};
const ENTRY = { check: 'fuse', answer: 'out', severity: 'error', reading: 'r', evidence: [] };

function read(change: Record<string, unknown>): MachineFindings {
  const result = fromObject({ ...WHOLE, ...change });
  if (!result.ok) throw new Error(result.sentence);
  return result.findings;
}

describe('fromObject', () => {
  it('names the version of the findings where it is another', () => {
    const why = 'this site knows version 1 of the findings and uses what it knows';
    const first = (schemaVersion: unknown) => read({ schemaVersion }).ignored[0];
    expect(first(1)).toBeUndefined();
    expect(first(2)).toEqual({ what: 'What a newer version of the script added', why });
    expect(first(0)).toEqual({
      what: 'What an older version of the script meant otherwise',
      why,
    });
    for (const broken of [-1, 'one', null])
      expect(first(broken)).toEqual({ what: 'The version of the findings', why });
    expect([read({ schemaVersion: 2 }).version, read({ schemaVersion: 'x' }).version]).toEqual([
      2, 0,
    ]);
  });

  it('names each thing once, however often it occurs, and different things by themselves', () => {
    const { ignored } = read({
      sun: 1,
      moon: 1,
      findings: [{ ...ENTRY, sun: 1 }, { ...ENTRY, sun: 2 }, 5, null, [], {}],
    });
    expect(ignored).toEqual([
      { what: '“sun”', why: 'not known to this version of the site' },
      { what: '“moon”', why: 'not known to this version of the site' },
      { what: 'An entry of “findings”', why: 'it names no check' },
      { what: '“sun” of a finding', why: 'not known to this version of the site' },
    ]);
  });

  it('lists forty things that it ignored and counts the rest', () => {
    const keys = Object.fromEntries(Array.from({ length: 43 }, (_, index) => [`k${index}`, 1]));
    const { ignored } = read(keys);
    expect(ignored).toHaveLength(41);
    expect(ignored.at(-1)).toEqual({ what: '3 more', why: 'too many to list' });
  });

  it('reads two hundred entries of a list and says how many it left', () => {
    const entries = (count: number) => Array.from({ length: count }, () => ENTRY);
    expect(read({ findings: entries(200) }).ignored).toEqual([]);
    const many = read({ findings: entries(203) });
    expect(many.findings).toHaveLength(200);
    expect(many.ignored).toEqual([
      { what: '3 entries of “findings”', why: 'more than 200 are not read' },
    ]);
  });

  it('keeps the lines of evidence that say something, twenty of them', () => {
    const evidence = ['', ' ', {}, 7, ...Array.from({ length: 30 }, (_, index) => `line ${index}`)];
    const [one] = read({ findings: [{ ...ENTRY, evidence }] }).findings;
    expect(one?.evidence).toEqual([
      '7',
      ...Array.from({ length: 16 }, (_, index) => `line ${index}`),
    ]);
  });

  it('takes the only check that was not made out of its list', () => {
    const skipped = { check: 'fuse', reason: 'no key' };
    expect(read({ notChecked: skipped }).notChecked).toEqual([skipped]);
    const { notChecked, ignored } = read({ notChecked: [{ ...skipped, sun: 1 }, 'fuse'] });
    expect(notChecked).toEqual([skipped]);
    expect(ignored.map(({ what }) => what)).toEqual([
      'An entry of “notChecked”',
      '“sun” of a check that was not made',
    ]);
  });

  it('says which role and which severity it does not know', () => {
    const { role, ignored, findings } = read({
      role: 'gateway',
      findings: [{ ...ENTRY, severity: 'fatal' }],
    });
    expect([role, findings[0]?.severity]).toEqual([null, 'information']);
    expect(ignored).toEqual([
      { what: 'The role “gateway”', why: 'it is neither “host” nor “client”' },
      { what: 'The severity of “fuse”', why: 'it is none that this site knows' },
    ]);
  });

  it('keeps a time only in the form of ISO 8601', () => {
    expect(read({ when: '2026-11-21T09:30:00Z' }).when).toBe('2026-11-21T09:30:00Z');
    for (const when of ['21/11/2026 09:30', 'at 2026-11-21T09:30', '2026-11-21', 5, null])
      expect(read({ when }).when).toBe('');
  });

  it('joins ids that a line break has split, and has null for an answer or a target that is missing', () => {
    const [one] = read({ findings: [{ check: 'fuse\n box', severity: 'error' }] }).findings;
    expect(one).toEqual({
      check: 'fusebox',
      answer: null,
      severity: 'error',
      reading: '',
      evidence: [],
    });
    expect(read({ target: '' }).target).toBeNull();
    expect(read({ target: 'PC-2' }).target).toBe('PC-2');
  });

  it.each([null, 5, 'text', undefined])('refuses %j where the findings should be', (findings) => {
    expect(fromObject({ ...WHOLE, findings })).toEqual({
      ok: false,
      sentence:
        'These findings do not have the form that the script writes: “findings” is not a list.',
    });
  });
});
