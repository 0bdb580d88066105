import { describe, expect, it } from 'vitest';
import type { Knowledge } from '../../../src/lib/model/knowledge.ts';
import type { Tree } from '../../../src/lib/domain/tree.ts';
import { knownIds, toCaseModel } from '../../../src/lib/case/case-model.ts';
import { firstStepsOf } from '../../../src/lib/case/first-steps-of.ts';
import { caseOf, mainCase } from '../../../src/lib/case/main-case.ts';
import { staticEnds } from '../../../src/lib/case/static-ends.ts';
import { learnFromCases } from '../../../src/lib/engine/learn-from-cases.ts';
import { model } from './sample.ts';

const check = (id: string, answers: object[], change: object = {}) => ({
  id,
  question: `${id}?`,
  short: id,
  where: 'host',
  minutes: 1,
  url: `/checks/${id}/`,
  why: `Why ${id}.`,
  how: [],
  answers,
  ...change,
});
const cause = (id: string, likelihood: string, stage: string) => ({
  id,
  title: `The ${id}`,
  url: `/causes/${id}/`,
  likelihood,
  stage,
  summary: 'Not sent.',
});
const fix = (id: string, causes: string[], change: object = {}) => ({
  id,
  title: `Repair ${id}`,
  url: `/fixes/${id}/`,
  verdict: 'confirmed',
  where: 'host',
  role: 'administrator',
  admin: true,
  outOfBand: false,
  restart: 'none',
  minutes: 5,
  waiting: 0,
  invalidates: [],
  risk: { level: 'low', why: 'Not sent.' },
  undo: { minutes: 2, steps: [], restores: [] },
  treats: causes.map((one) => ({ cause: one, success: 'usually' })),
  ...change,
});
const code = (id: string, change: object = {}) => ({
  id,
  number: 7,
  kind: 'error',
  meaning: `Meaning of ${id}.`,
  url: `/codes/${id}/`,
  causes: ['cable'],
  ...change,
});
const words = {
  tool: 'The lamp',
  access: { other: 'a ladder', short: 'ladder' },
  handOver: { open: 'Dark', solved: 'Light', symptom: 'My lamp stays dark' },
  storage: 'lamp',
};
const knowledge = {
  tree: model.tree,
  checks: [
    check('power-light', [
      { id: 'on', label: 'On', hint: 'A green light.', evidence: { fuse: 'against' } },
      { id: 'off', label: 'Off', evidence: { fuse: 'supports' } },
      { id: 'unknown', label: 'I don’t know', hint: undefined, evidence: {} },
    ]),
    check('noise', [{ id: 'beeps', label: 'It beeps', evidence: { cable: 'against' } }], {
      onlyIf: { 'power-light': ['on'] },
    }),
  ],
  causes: [
    cause('fuse', 'likely', 'power'),
    cause('cable', 'rare', 'wiring'),
    cause('wire', 'rare', 'wiring'),
  ],
  fixes: [
    fix('fuse', ['fuse'], { assumes: { shown: { noise: ['beeps'] }, title: 'Find the fuse' } }),
    fix('cable', ['cable'], { onlyIf: { noise: ['beeps'] } }),
    fix('house', ['wire'], { verdict: 'dangerous' }),
  ],
  codes: [code('e1', { hex: '0xE1', advice: 'Look.' }), code('e2')],
  checklist: [
    { id: 'start', items: [{ do: 'Sit down' }] },
    { id: 'hand-over', items: [{ do: 'The time' }, { check: 'noise' }, { do: 'The place' }] },
  ],
  stages: [
    { id: 'power', title: 'Power' },
    { id: 'wiring', title: 'Wiring' },
    { id: 'light', title: 'Light' },
  ],
  symptoms: [{ id: 'dark', implies: { 'power-light': 'off' } }, { id: 'loud' }],
  site: { ...words, symptom: 'dark', script: { file: 'Test-Lamp.ps1' }, name: 'Not sent.' },
  cases: [],
} as unknown as Knowledge;
const knowing = (change: object): Knowledge => ({ ...knowledge, ...change });

describe('the model of a case', () => {
  const made = toCaseModel(knowledge);

  it('holds of each check what its question shows and what its answers weigh', () => {
    expect(made.checks['power-light']).toStrictEqual({
      question: 'power-light?',
      short: 'power-light',
      where: 'host',
      minutes: 1,
      url: '/checks/power-light/',
      recall: made.checks['power-light']?.recall,
      answers: [
        { id: 'on', label: 'On', hint: 'A green light.', evidence: { fuse: 'against' } },
        { id: 'off', label: 'Off', evidence: { fuse: 'supports' } },
        { id: 'unknown', label: 'I don’t know', evidence: {} },
      ],
    });
    expect(made.checks['noise']?.onlyIf).toEqual({ 'power-light': ['on'] });
  });

  it('holds the causes without their texts, and the stages that they are in', () => {
    expect(Object.keys(made.causes)).toEqual(['fuse', 'cable', 'wire']);
    expect(made.causes['fuse']).toStrictEqual({
      title: 'The fuse',
      url: '/causes/fuse/',
      likelihood: 'likely',
    });
    expect(made.stages).toEqual([
      { title: 'Power', causes: ['fuse'] },
      { title: 'Wiring', causes: ['cable', 'wire'] },
      { title: 'Light', causes: [] },
    ]);
  });

  it('holds the fixes that may be suggested, with their costs in numbers', () => {
    expect(Object.keys(made.fixes)).toEqual(['fuse', 'cable']);
    expect(made.fixes['fuse']).toMatchObject({
      title: 'Repair fuse',
      url: '/fixes/fuse/',
      assumes: { title: 'Find the fuse' },
      risk: 'low',
      undoMinutes: 2,
    });
    expect(made.fixes['cable']).toMatchObject({ onlyIf: { noise: ['beeps'] } });
    for (const key of ['id', 'assumes', 'verdict'])
      expect(made.fixes['cable']).not.toHaveProperty(key);
  });

  it('holds the codes at which the tree ends, and no others', () => {
    expect(made.codes).toEqual({
      e1: {
        title: '0xE1',
        meaning: 'Meaning of e1.',
        advice: 'Look.',
        url: '/codes/e1/',
        causes: ['cable'],
      },
    });
    const bare = toCaseModel(knowing({ codes: [code('e1')] }));
    expect(bare.codes['e1']).toMatchObject({ title: '7', advice: '' });
  });

  it('holds the words of the site, the script, and the facts to hand over', () => {
    expect(made.site).toEqual(words);
    expect(made.script).toBe('Test-Lamp.ps1');
    expect(toCaseModel(knowing({ site: words })).script).toBeNull();
    expect(made.handOver).toEqual(['The time', 'The place']);
    expect(made.tree).toBe(knowledge.tree);
  });

  it('holds what was learnt from cases', () => {
    const cases = Array.from({ length: 120 }, (_, at) =>
      at % 3 === 0
        ? { answers: { 'power-light': 'off' }, causes: ['cable'] }
        : { answers: { 'power-light': 'on' }, causes: ['wire'] },
    );
    const learnt = learnFromCases(knowing({ cases }));
    const { causes, checks } = toCaseModel(knowing({ cases }));
    const shift = learnt.causes.find(({ id }) => id === 'wire')?.shift;
    expect(shift).toBeGreaterThan(0);
    expect(causes['wire']?.shift).toBe(shift);
    const shifts = learnt.checks[0]?.answers[0]?.shifts;
    expect(shifts).toBeDefined();
    expect(checks['power-light']?.answers[0]?.shifts).toEqual(shifts);
    expect(checks['power-light']?.answers[1]).toHaveProperty('label', 'Off');
    expect(checks['power-light']?.recall).toBe(learnt.checks[0]?.recall);
  });

  it('knows the ids that a case may use', () => {
    expect(knownIds(made)).toEqual({
      checks: { 'power-light': ['on', 'off', 'unknown'], noise: ['beeps'] },
      fixes: ['fuse', 'cable'],
    });
  });
});

describe('the case of a symptom', () => {
  it('has the answers that the symptom implies, of the site’s own to begin with', () => {
    expect(mainCase(knowledge)).toEqual({ answers: { 'power-light': 'off' }, tried: {} });
    expect(caseOf(knowledge, 'loud')).toEqual({ answers: {}, tried: {} });
  });
});

describe('the first steps of a question', () => {
  it('come with the longer texts of that question, and of no other', () => {
    const made = toCaseModel(knowledge);
    expect(firstStepsOf(knowledge, made, 'sound').details).toEqual({
      checks: { noise: { why: 'Why noise.', how: [] } },
      fixes: {},
    });
    expect(Object.keys(firstStepsOf(knowledge, made, 'sound').checks)).toEqual([
      'power-light',
      'noise',
    ]);
    expect(firstStepsOf(knowledge, made, 'gone').details).toEqual({ checks: {}, fixes: {} });
  });
});

describe('the end of a way through the tree', () => {
  const treeTo = (...ends: object[]): Tree =>
    ({
      start: 'light',
      nodes: {
        light: {
          check: 'power-light',
          next: Object.fromEntries(
            ends.map((end, at) => [['off', 'on', 'unknown'][at] ?? '', end]),
          ),
        },
      },
    }) as Tree;
  const endsOf = (tree: Tree, change: object = {}) => staticEnds(knowing({ tree, ...change }));
  const ids = (end: ReturnType<typeof staticEnds>[number] | undefined) => [
    end?.suspects.map((one) => one.cause),
    end?.fixes,
  ];

  it('has the suspects of the evidence and those of its author, and the fixes for them', () => {
    const tree = treeTo({ suspects: ['wire'] }, { code: 'e1' }, { escalate: true });
    const fixes = [...knowledge.fixes, fix('wire', ['wire'])];
    const [light, ...others] = knowledge.checks;
    const sure = { id: 'off', label: 'Off', evidence: { fuse: 'confirms' } };
    const checks = [{ ...light, answers: [sure, ...(light?.answers ?? [])] }, ...others];
    const [off, on, unknown] = endsOf(tree, { fixes, checks });
    expect(ids(off)).toEqual([
      ['fuse', 'wire'],
      ['fuse', 'wire'],
    ]);
    expect(off?.suspects[0]).toEqual({ cause: 'fuse', band: 'very-likely' });
    expect(on?.suspects.map((one) => one.cause)).toContain('cable');
    expect(ids(unknown)).toEqual([[], []]);
  });

  it('lists ten fixes at most, and also those that cost more than handing over', () => {
    const tree = treeTo({ suspects: ['fuse'] });
    const many = (minutes: number) =>
      Array.from({ length: 12 }, (_, at) => fix(`fix-${at}`, ['fuse'], { minutes: minutes + at }));
    const [quick] = endsOf(tree, { fixes: many(1) });
    expect(quick?.fixes).toEqual(Array.from({ length: 10 }, (_, at) => `fix-${at}`));
    const [slow] = endsOf(tree, { fixes: many(900) });
    expect(slow?.fixes).toEqual(quick?.fixes);
  });

  it('has no fix that treats none of its suspects', () => {
    const [off] = endsOf(treeTo({ suspects: ['fuse'] }), {
      fixes: [fix('fuse', ['fuse']), fix('wire', ['wire'])],
    });
    expect(ids(off)).toEqual([['fuse'], ['fuse']]);
  });
});
