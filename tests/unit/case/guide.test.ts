import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StatedAccess } from '../../../src/lib/domain/access.ts';
import type { Case } from '../../../src/lib/domain/case.ts';
import type { TreeEnd } from '../../../src/lib/domain/tree.ts';
import { EMPTY_CASE, OUTCOMES, withAccess } from '../../../src/lib/domain/case.ts';
import { listAuthoredSuspects } from '../../../src/lib/case/case-facts.ts';
import type { CaseModel, FixView } from '../../../src/lib/case/case-model.ts';
import type { View } from '../../../src/lib/case/case-url.ts';
import { PLAIN_VIEW } from '../../../src/lib/case/case-url.ts';
import { createGuide } from '../../../src/lib/case/create-guide.ts';
import { createOpening } from '../../../src/lib/case/create-opening.ts';
import { model, telling } from './sample.ts';

const guide = createGuide(model);
const caseOf = (answers: Case['answers'], access: StatedAccess = 'by-portal'): Case => ({
  answers,
  tried: {},
  access,
});
const OFF = { 'power-light': 'off' };
const viewOf = (change: Partial<View>): View => ({ ...PLAIN_VIEW, ...change });
const withFixes = (change: (fix: FixView) => Partial<FixView>): CaseModel => ({
  ...model,
  fixes: Object.fromEntries(
    Object.entries(model.fixes).map(([id, fix]) => [id, { ...fix, ...change(fix) }]),
  ),
});

describe('a question', () => {
  const canShowFixes = (
    answers: Case['answers'],
    view: Partial<View> = {},
    of: CaseModel = model,
  ): [string, boolean] => {
    const now = createGuide(of).getInterview(caseOf(answers), viewOf(view));
    return now.kind === 'question' ? [now.reason, now.canShowFixes] : expect.fail(now.kind);
  };

  it('can be left for fixes once something was said, where it is the turn of the tree or saves time', () => {
    expect(canShowFixes({})).toEqual(['tree', false]);
    expect(canShowFixes({ 'power-light': 'on' })).toEqual(['tree', true]);
    expect(canShowFixes({ 'power-light': 'unknown' }, {}, telling)).toEqual(['ask', true]);
  });

  it('cannot be left for fixes where it was opened, or is to be answered again', () => {
    expect(canShowFixes(OFF, { editing: 'noise' })).toEqual(['offer', false]);
    expect(canShowFixes(OFF, { editing: 'power-light' })).toEqual(['edit', false]);
    expect(canShowFixes(OFF, { recheck: ['power-light'] })).toEqual(['recheck', false]);
  });

  it('is not to be left by a text or a page', () => {
    const current = caseOf({ 'power-light': 'on' });
    for (const now of [guide.getSituation(current), guide.getStaticSituation(current)])
      expect(now).toMatchObject({ kind: 'question', canShowFixes: false });
  });

  it('names the causes that its answers move apart, and nothing else does', () => {
    expect(
      createGuide(telling).getInterview(caseOf(OFF), viewOf({ editing: 'noise' })),
    ).toMatchObject({ separates: ['cable', 'wire'] });
    expect(guide.getSituation(caseOf(OFF))).not.toHaveProperty('separates');
  });

  it('is open in a case until it is answered, also with “don’t know”', () => {
    expect(guide.getOpenQuestion(EMPTY_CASE)).toBe('power-light');
    expect(guide.getOpenQuestion(caseOf({ 'power-light': 'on' }))).toBe('noise');
    expect(guide.getOpenQuestion(caseOf({ 'power-light': 'on', noise: 'unknown' }))).toBeNull();
    expect(guide.getOpenQuestion({ ...EMPTY_CASE, tried: { 'push-cable': 'worked' } })).toBeNull();
  });
});

describe('what cannot be reached', () => {
  it('is passed over: it is on no trail, and no answer is missed', () => {
    const now = guide.getInterview(caseOf({}, ['client']));
    expect(now).toMatchObject({ kind: 'escalate', trail: [], skipped: ['power-light'] });
    expect(guide.getInterview(caseOf({ 'power-light': 'on' }, ['client']))).toMatchObject({
      trail: [{ node: 'light', check: 'power-light', answer: 'on' }],
      skipped: ['noise'],
    });
  });
});

describe('the suspects', () => {
  const suspects = (answers: Case['answers'], of = guide): readonly string[] =>
    of.getSituation(caseOf(answers)).suspects;

  it('are named once the tree has ended, the most suspected first', () => {
    expect(suspects({})).toEqual([]);
    expect(suspects({ 'power-light': 'on' })).toEqual([]);
    expect(suspects(OFF)).toEqual(['fuse', 'cable']);
    expect(guide.getSituation(caseOf({}), viewOf({ fixesNow: true }))).toMatchObject({
      suspects: ['fuse', 'cable', 'wire'],
      end: { escalate: true },
    });
  });

  it('are none where the tree hands over, until an answer beside its path says something', () => {
    const handedOver = { 'power-light': 'unknown' };
    for (const answers of [{}, { noise: 'unknown' }, { noise: 'hums' }, { gone: 'beeps' }])
      expect(suspects({ ...handedOver, ...answers }), JSON.stringify(answers)).toEqual([]);
    expect(suspects({ ...handedOver, noise: 'beeps' })).toEqual(['fuse', 'wire', 'cable']);
    expect(suspects({ ...handedOver, noise: 'beeps', gone: 'x' })).toHaveLength(3);
  });

  it('are none where only the answer that leads to handing over says something', () => {
    const nodes = { light: { check: 'power-light', next: { off: { escalate: true as const } } } };
    const short = createGuide({ ...model, tree: { start: 'light', nodes } });
    expect(suspects(OFF, short)).toEqual([]);
    expect(short.getSituation(caseOf(OFF)).kind).toBe('escalate');
    expect(suspects({ ...OFF, noise: 'beeps' }, short)).toEqual(['fuse', 'wire']);
    const sound = { check: 'noise', next: { beeps: { escalate: true as const } } };
    const two = { light: { check: 'power-light', next: { on: 'sound' } }, sound };
    const longer = createGuide({ ...model, tree: { start: 'light', nodes: two } });
    expect(suspects({ 'power-light': 'on', noise: 'beeps' }, longer)).toEqual([]);
  });

  it('are six at most', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    const causes = Object.fromEntries(ids.map((id) => [id, model.causes['wire']!]));
    const many = createGuide({ ...model, causes: { ...model.causes, ...causes } });
    const now = many.getSituation(caseOf(OFF), viewOf({ fixesNow: true }));
    expect(now.ranking).toHaveLength(10);
    expect(many.getSituation(caseOf({}), viewOf({ fixesNow: true })).suspects).toHaveLength(6);
  });

  it('are those that the author named at the end', () => {
    const named: [TreeEnd | null, string[]][] = [
      [null, []],
      [{ escalate: true }, []],
      [{ suspects: ['wire'] }, ['wire']],
      [{ code: 'e1' }, ['cable']],
      [{ code: 'gone' }, []],
    ];
    for (const [end, causes] of named) expect(listAuthoredSuspects(end, model)).toEqual(causes);
  });
});

it('ranks every cause by how much it is suspected, whatever the case', () => {
  const answers = fc.record(
    { 'power-light': fc.constantFrom('on', 'off', 'unknown'), noise: fc.constant('beeps') },
    { requiredKeys: [] },
  );
  const tried = fc.dictionary(
    fc.constantFrom(...Object.keys(model.fixes)),
    fc.constantFrom(...OUTCOMES),
  );
  fc.assert(
    fc.property(answers, tried, (given, done) => {
      const { ranking } = guide.getSituation({ answers: given, tried: done });
      expect(ranking.map(({ cause }) => cause).sort()).toEqual(['cable', 'fuse', 'wire']);
      const beliefs = ranking.map(({ belief }) => belief);
      expect(beliefs).toEqual([...beliefs].sort((a, b) => b - a));
    }),
    { numRuns: 30 },
  );
});

describe('a fix', () => {
  const slow = createGuide(withFixes(() => ({ minutes: 900 })));

  it('gives way to handing over where that costs less, unless it was chosen', () => {
    expect(guide.getSituation(caseOf(OFF))).toMatchObject({ kind: 'fix', handOverNow: false });
    expect(slow.getSituation(caseOf(OFF))).toMatchObject({ kind: 'escalate' });
    expect(slow.getSituation(caseOf(OFF), viewOf({ selectedFix: 'push-cable' }))).toMatchObject({
      kind: 'fix',
      next: { fix: 'push-cable' },
      selected: true,
      handOverNow: true,
    });
  });

  it('comes with a check that saves time, but on no page', () => {
    const { getSituation, getStaticSituation } = createGuide(telling);
    expect(getSituation(caseOf(OFF))).toMatchObject({ kind: 'fix', offer: { check: 'noise' } });
    expect(getStaticSituation(caseOf(OFF))).toMatchObject({ kind: 'fix', offer: null });
  });

  it('is one of sixty at most on a page', () => {
    const fuse = model.fixes['replace-fuse']!;
    const fixes = Object.fromEntries(
      Array.from({ length: 62 }, (_, at) => [`fix-${at}`, { ...fuse, minutes: at + 1 }]),
    );
    const { getSituation, getStaticSituation } = createGuide({ ...model, fixes });
    const after = (now: ReturnType<typeof getSituation>) => (now.kind === 'fix' ? now.after : []);
    expect(after(getStaticSituation(caseOf(OFF)))).toHaveLength(59);
    expect(after(getSituation(caseOf(OFF)))).toHaveLength(61);
  });
});

describe('before the whole model is there', () => {
  const opening = createOpening(model);
  const NONE = { ranking: [], suspects: [] };
  const trail = [{ node: 'light', check: 'power-light', answer: 'on' }];

  it('questions are asked, and offer nothing that needs the rest', () => {
    expect(opening.getInterview(caseOf({ 'power-light': 'on' }), PLAIN_VIEW)).toEqual({
      kind: 'question',
      check: 'noise',
      reason: 'tree',
      separates: [],
      canShowFixes: false,
      trail,
      skipped: [],
      ...NONE,
    });
  });

  it('the other first steps are those of the whole model', () => {
    const there = { answers: { 'power-light': 'on' }, tried: { 'push-cable': 'worked' } } as const;
    expect(opening.getInterview(there, PLAIN_VIEW)).toEqual({
      kind: 'solved',
      fix: 'push-cable',
      end: null,
      trail,
      skipped: [],
      ...NONE,
    });
    expect(opening.getInterview(EMPTY_CASE, PLAIN_VIEW)).toMatchObject({ kind: 'access' });
  });

  it('the case waits past the questions, and at one whose words are not there', () => {
    const light = model.checks['power-light']!;
    const first = createOpening({ ...model, checks: { 'power-light': light } });
    const asked = withAccess(EMPTY_CASE, 'by-portal');
    expect(first.getInterview(asked, PLAIN_VIEW)).toMatchObject({ check: 'power-light' });
    expect(first.getInterview(caseOf({ 'power-light': 'on' }), PLAIN_VIEW)).toEqual({
      kind: 'pending',
      trail,
      skipped: [],
      ...NONE,
    });
    expect(opening.getInterview(caseOf(OFF), PLAIN_VIEW)).toMatchObject({ kind: 'pending' });
  });
});
