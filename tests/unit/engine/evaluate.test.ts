import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../src/lib/quality/evaluate-cases.ts';
import { readCases } from '../../../src/lib/quality/known-cases.ts';
import type { KnownCase } from '../../../src/lib/quality/known-cases.ts';
import type { EvidenceFix, EvidenceModel } from '../../../src/lib/engine/evidence-model.ts';
import type { Tree } from '../../../src/lib/domain/tree.ts';
import { fix as sampleFix } from './sample.ts';

const unknown = { id: 'unknown', evidence: {} };

/** Treats one cause, always with the same cost, so that only beliefs order the fixes. */
const fix = (id: string, cause: string): EvidenceFix => sampleFix(id, [{ cause, success: 0.8 }]);

/** A lamp that stays dark: four causes, of which the first is the commonest. */
const model: EvidenceModel = {
  causes: [
    { id: 'bulb', band: 'very-likely' },
    { id: 'switch', band: 'likely' },
    { id: 'fuse', band: 'possible' },
    { id: 'ghost', band: 'rare' },
  ],
  checks: [
    {
      id: 'others',
      where: 'anywhere',
      minutes: 1,
      answers: [
        { id: 'dark', evidence: { fuse: 'confirms', bulb: 'against' } },
        { id: 'lit', evidence: {} },
        unknown,
      ],
    },
    {
      id: 'click',
      where: 'anywhere',
      minutes: 1,
      answers: [
        { id: 'none', evidence: { switch: 'confirms' } },
        { id: 'heard', evidence: {} },
        unknown,
      ],
    },
  ],
  fixes: [fix('change-bulb', 'bulb'), fix('change-switch', 'switch'), fix('change-fuse', 'fuse')],
};

/** Asks on only when the others are dark or the answer is not known. */
const tree: Tree = {
  start: 'first',
  nodes: {
    first: {
      check: 'others',
      next: { dark: 'second', lit: { suspects: ['bulb'] }, unknown: 'second' },
    },
    second: {
      check: 'click',
      next: {
        none: { suspects: ['switch'] },
        heard: { suspects: ['fuse'] },
        unknown: { escalate: true },
      },
    },
  },
};

const known = (id: string, answers: KnownCase['answers'], ...causes: string[]): KnownCase => ({
  id,
  source: id,
  answers,
  causes,
});

describe('evaluate', () => {
  it('counts a right cause that comes first and one among the first three', () => {
    const cases = [known('a', { others: 'dark' }, 'fuse'), known('b', { click: 'none' }, 'bulb')];
    expect(evaluate(model, tree, cases)).toMatchObject({
      n: 2,
      cause1: 0.5,
      cause3: 1,
      misses: [],
    });
  });

  it('lets any of several right causes count', () => {
    const cases = [known('a', { others: 'dark' }, 'ghost', 'fuse')];
    expect(evaluate(model, tree, cases)).toMatchObject({ cause1: 1, cause3: 1 });
  });

  it('names a case whose right cause is not among the first three, with those three', () => {
    const { cause3, misses } = evaluate(model, tree, [known('haunted', {}, 'ghost')]);
    expect(cause3).toBe(0);
    expect(misses).toEqual([
      { id: 'haunted', expected: ['ghost'], ranking: ['bulb', 'switch', 'fuse', 'ghost'] },
    ]);
  });

  it('misses a cause that the model does not have', () => {
    expect(evaluate(model, tree, [known('a', {}, 'moth')])).toMatchObject({ cause3: 0, fix3: 0 });
  });

  it('counts a fix that treats a right cause, first and among the first three', () => {
    const cases = [
      known('a', { others: 'dark' }, 'fuse'),
      known('b', { others: 'dark' }, 'switch'),
      known('c', { others: 'dark' }, 'ghost'),
    ];
    const { fix1, fix3 } = evaluate(model, tree, cases);
    expect(fix1).toBeCloseTo(1 / 3);
    expect(fix3).toBeCloseTo(2 / 3);
  });

  it('keeps equal causes in the order of the model', () => {
    const equal = {
      ...model,
      causes: model.causes.map((cause) => ({ ...cause, band: 'likely' as const })),
    };
    expect(evaluate(equal, tree, [known('a', {}, 'ghost')]).misses[0]?.ranking).toEqual([
      'bulb',
      'switch',
      'fuse',
      'ghost',
    ]);
  });

  it('leaves out cases without causes', () => {
    const open = known('open', { others: 'dark' });
    expect(evaluate(model, tree, [open, known('a', { others: 'dark' }, 'fuse')])).toMatchObject({
      n: 1,
      cause1: 1,
    });
  });

  it('takes the median of the questions that the tree asks, “don’t know” where a case is silent', () => {
    const one = known('one', { others: 'lit' }, 'bulb');
    const two = known('two', { click: 'heard' }, 'fuse');
    const silent = known('silent', {}, 'bulb');
    expect(evaluate(model, tree, [one, one, two]).medianQuestions).toBe(1);
    expect(evaluate(model, tree, [one, two, silent]).medianQuestions).toBe(2);
    expect(evaluate(model, tree, [one, two]).medianQuestions).toBe(1.5);
  });

  it('is all zeros for no cases', () => {
    expect(evaluate(model, tree, [])).toEqual({
      n: 0,
      cause1: 0,
      cause3: 0,
      fix1: 0,
      fix3: 0,
      medianQuestions: 0,
      misses: [],
    });
  });
});

describe('readCases', () => {
  it('reads cases and leaves their further keys alone', () => {
    const file = {
      note: 'x',
      cases: [{ id: 'a', source: 'here', answers: { click: 'unknown' }, causes: ['bulb'] }],
    };
    expect(readCases(file, model)).toEqual({
      cases: [{ ...known('a', { click: 'unknown' }, 'bulb'), source: 'here' }],
      problems: [],
    });
  });

  it('takes the id for the source of a case that names none', () => {
    const { cases } = readCases({ cases: [{ id: 'a', answers: {}, causes: [] }] }, model);
    expect(cases).toEqual([{ id: 'a', source: 'a', answers: {}, causes: [] }]);
  });

  it('lists every unknown check and answer of every case, and then hands over none', () => {
    const file: unknown = {
      cases: [
        { id: 'a', answers: { smell: 'burnt', click: 'loud' }, causes: ['bulb'] },
        { id: 'b', answers: { toString: 'x', click: 1 }, causes: [] },
        { id: 'c', answers: { click: 'none' }, causes: ['switch'] },
      ],
    };
    expect(readCases(file, model)).toEqual({
      cases: [],
      problems: [
        'a: there is no check `smell`.',
        'a: the check `click` has no answer `loud`.',
        'b: there is no check `toString`.',
        'b: the check `click` has no answer `1`.',
      ],
    });
  });

  it('takes missing answers for none and missing causes for not settled', () => {
    expect(readCases({ cases: [{ id: 'a' }] }, model).cases).toEqual([known('a', {})]);
  });

  it.each([[null], [[]], ['text'], [{}], [{ cases: {} }]])(
    'refuses a file without a list: %j',
    (file) => {
      expect(readCases(file, model).problems).toEqual(['The file holds no list `cases`.']);
    },
  );

  it.each([[null], ['a'], [{ answers: [] }], [{ causes: 'bulb' }], [{ causes: [1] }]])(
    'refuses the case %j',
    (one) => {
      expect(readCases({ cases: [one] }, model).problems).toEqual([
        'cases[0]: needs `answers` (check id to answer id) and `causes` (cause ids).',
      ]);
    },
  );
});
