import { describe, expect, it } from 'vitest';
import type { Case } from '../../../src/lib/domain/case.ts';
import { EMPTY_CASE, withAccess } from '../../../src/lib/domain/case.ts';
import { readCaseFacts } from '../../../src/lib/case/case-facts.ts';
import type { View } from '../../../src/lib/case/case-url.ts';
import { PLAIN_VIEW } from '../../../src/lib/case/case-url.ts';
import { createGuide } from '../../../src/lib/case/create-guide.ts';
import { ask } from '../../../src/lib/case/policies/ask.ts';
import { askAccess } from '../../../src/lib/case/policies/ask-access.ts';
import { askBeforeFixes } from '../../../src/lib/case/policies/ask-before-fixes.ts';
import { askTree } from '../../../src/lib/case/policies/ask-tree.ts';
import { changeAnswer } from '../../../src/lib/case/policies/change-answer.ts';
import { checkAgain } from '../../../src/lib/case/policies/check-again.ts';
import { FIRST_POLICIES } from '../../../src/lib/case/policies/first-policies.ts';
import { handOver } from '../../../src/lib/case/policies/hand-over.ts';
import type { PlanFacts } from '../../../src/lib/case/policies/plan-facts.ts';
import { PLAN_POLICIES } from '../../../src/lib/case/policies/plan-policies.ts';
import { applyPolicies } from '../../../src/lib/case/policies/policy.ts';
import { solved } from '../../../src/lib/case/policies/solved.ts';
import { suggestFix } from '../../../src/lib/case/policies/suggest-fix.ts';
import { undoFirst } from '../../../src/lib/case/policies/undo-first.ts';
import { model } from './sample.ts';

const factsOf = (current: Case, view: Partial<View> = {}, interview = true) =>
  readCaseFacts(model, current, { ...PLAIN_VIEW, ...view }, interview);
const off: Case = { answers: { 'power-light': 'off' }, tried: {} };

const guide = createGuide(model);
const ranked = guide.engine.getPlan(off).fixes;
const planOf = (change: Partial<PlanFacts> = {}, current = off): PlanFacts => ({
  ...factsOf(current),
  engine: guide.engine,
  evidence: current,
  end: { suspects: ['fuse', 'cable'] },
  fixes: ranked,
  selected: undefined,
  next: ranked[0],
  handOverNow: false,
  endsInHandOver: false,
  getOffer: () => null,
  ...change,
});

it('has the policies in the order of the product', () => {
  expect([...FIRST_POLICIES, ...PLAN_POLICIES].map(({ name }) => name)).toEqual([
    'changeAnswer',
    'undoFirst',
    'checkAgain',
    'solved',
    'askTree',
    'askBeforeFixes',
    'askAccess',
    'suggestFix',
    'handOver',
  ]);
});

it('takes the step of the first policy that decides', () => {
  const undo = { kind: 'undo', fix: 'a' } as const;
  expect(applyPolicies([() => null, () => undo, () => expect.fail()], null)).toBe(undo);
  expect(applyPolicies([() => null], null)).toBeNull();
});

describe('changeAnswer', () => {
  it('shows the question that the person opened, and whether it has an answer', () => {
    const answered = factsOf(off, { editing: 'power-light' });
    expect(changeAnswer(answered)).toEqual({
      kind: 'question',
      check: 'power-light',
      reason: 'edit',
    });
    const open = factsOf(withAccess(off, 'by-portal'), { editing: 'noise' });
    expect(changeAnswer(open)).toEqual({ kind: 'question', check: 'noise', reason: 'offer' });
  });

  it('shows the question of access to somebody who is there', () => {
    expect(changeAnswer(factsOf(off, { editing: 'reach' }))).toEqual({
      kind: 'access',
      reason: 'edit',
    });
    expect(changeAnswer(factsOf(off, { editing: 'reach' }, false))).toBeNull();
  });

  it('leaves a case without an open question, or with an unknown one, to the others', () => {
    expect(changeAnswer(factsOf(off))).toBeNull();
    expect(changeAnswer(factsOf(off, { editing: 'toString' }))).toBeNull();
  });
});

describe('undoFirst', () => {
  it('undoes the newest fix that failed and changed something', () => {
    const tried = { 'rewire-house': 'failed', 'replace-fuse': 'failed', 'push-cable': 'failed' };
    expect(undoFirst(factsOf({ ...off, tried } as Case))).toEqual({
      kind: 'undo',
      fix: 'replace-fuse',
    });
  });

  it('leaves what changed nothing, or is undone or kept, to the others', () => {
    const tried = { 'push-cable': 'failed', 'rewire-house': 'kept', 'replace-fuse': 'undone' };
    expect(undoFirst(factsOf({ ...off, tried } as Case))).toBeNull();
  });
});

describe('checkAgain', () => {
  it('asks again for the first answer in doubt that was given', () => {
    expect(checkAgain(factsOf(off, { recheck: ['noise', 'power-light'] }))).toEqual({
      kind: 'question',
      check: 'power-light',
      reason: 'recheck',
    });
    expect(checkAgain(factsOf(EMPTY_CASE, { recheck: ['noise'] }))).toBeNull();
  });
});

describe('solved', () => {
  it('ends the case with the newest fix that worked, and the end of the tree if it was reached', () => {
    const tried = { 'push-cable': 'worked', 'replace-fuse': 'worked' } as const;
    expect(solved(factsOf({ ...off, tried }))).toEqual({
      kind: 'solved',
      end: { suspects: ['fuse', 'cable'] },
      fix: 'replace-fuse',
    });
    expect(solved(factsOf({ answers: {}, tried }))).toMatchObject({ end: null });
    expect(solved(factsOf({ ...off, tried: { 'push-cable': 'remains' } }))).toBeNull();
  });
});

describe('askTree', () => {
  it('asks the next question, and for access first where that needs the host', () => {
    expect(askTree(factsOf(EMPTY_CASE))).toEqual({ kind: 'access', reason: 'tree' });
    expect(askTree(factsOf(EMPTY_CASE, {}, false))).toEqual({
      kind: 'question',
      check: 'power-light',
      reason: 'tree',
    });
    expect(askTree(factsOf(withAccess(EMPTY_CASE, 'by-console')))).toMatchObject({
      kind: 'question',
    });
  });

  it('leaves an ended tree, and who wants fixes, to the others', () => {
    expect(askTree(factsOf(off))).toBeNull();
    expect(askTree(factsOf(withAccess(EMPTY_CASE, 'by-console'), { fixesNow: true }))).toBeNull();
  });
});

describe('ask', () => {
  it('asks for access first, where the check needs the host and nobody has asked', () => {
    const question = { kind: 'question', check: 'noise', reason: 'ask' };
    expect(ask({ model, accessOpen: false }, 'noise', 'ask')).toEqual(question);
    expect(ask({ model, accessOpen: true }, 'noise', 'ask')).toMatchObject({ kind: 'access' });
  });
});

describe('askBeforeFixes', () => {
  const bare = withAccess(EMPTY_CASE, 'by-portal');
  const offer = { check: 'noise', value: 5, separates: [] };

  it('asks the check that saves most, before any fix and before handing over', () => {
    const asked = { kind: 'question', check: 'noise', reason: 'ask' };
    const getOffer = () => offer;
    // The fuse is very likely, the cable is not.
    const next = ranked.find(({ forCause }) => forCause === 'cable');
    expect(askBeforeFixes(planOf({ getOffer, next }, bare))).toEqual(asked);
    expect(askBeforeFixes(planOf({ getOffer, next, handOverNow: true }, bare))).toEqual(asked);
    expect(askBeforeFixes(planOf({ getOffer, next, endsInHandOver: true }, bare))).toEqual(asked);
    expect(askBeforeFixes(planOf({ next }, bare))).toBeNull();
  });

  it('asks no more once the best fix is for a very likely cause, unless it would hand over', () => {
    const getOffer = () => offer;
    expect(ranked[0]).toMatchObject({ forCause: 'fuse' });
    expect(askBeforeFixes(planOf({ getOffer }, bare))).toBeNull();
    expect(askBeforeFixes(planOf({ getOffer, handOverNow: true }, bare))).not.toBeNull();
  });

  it('asks the check that decides whether the best fix makes sense, and no longer once it is answered', () => {
    const conditional = {
      ...model,
      fixes: {
        ...model.fixes,
        'replace-fuse': { ...model.fixes['replace-fuse']!, onlyIf: { noise: ['beeps'] } },
      },
    };
    const { engine } = createGuide(conditional);
    const deciding = (current: Case) =>
      askBeforeFixes({
        ...planOf(
          { engine, evidence: current },
          withAccess(current, current.access ?? 'by-portal'),
        ),
        model: conditional,
      });
    expect(deciding(off)).toMatchObject({ kind: 'question', check: 'noise', reason: 'ask' });
    expect(deciding({ ...off, answers: { ...off.answers, noise: 'unknown' } })).toBeNull();
    expect(deciding({ ...off, access: ['client'] }), 'it cannot be made').toBeNull();
    // One answer is enough.
    const onlyIf = { noise: ['beeps'], 'power-light': ['off'] };
    conditional.fixes['replace-fuse'] = { ...conditional.fixes['replace-fuse'], onlyIf };
    expect(deciding(off)).toBeNull();
  });

  it('asks nobody who is not there, chose a fix, or wants fixes', () => {
    const getOffer = () => offer;
    expect(askBeforeFixes({ ...planOf({ getOffer }, bare), interview: false })).toBeNull();
    expect(askBeforeFixes(planOf({ getOffer, selected: ranked[0] }, bare))).toBeNull();
    const view = { ...PLAIN_VIEW, fixesNow: true };
    expect(askBeforeFixes(planOf({ getOffer, view }, bare))).toBeNull();
  });
});

describe('askAccess', () => {
  const host = ranked.find(({ fix }) => model.fixes[fix]?.where === 'host');
  const client = ranked.find(({ fix }) => model.fixes[fix]?.where === 'client');

  it('asks before the first fix that needs the host, while that is not answered', () => {
    const open = { accessOpen: true };
    expect(askAccess(planOf({ ...open, next: host }))).toEqual({ kind: 'access', reason: 'tree' });
    expect(askAccess(planOf({ ...open, next: client }))).toBeNull();
    expect(askAccess(planOf({ accessOpen: false, next: host }))).toBeNull();
    expect(askAccess(planOf({ ...open, next: host, selected: host }))).toBeNull();
    expect(askAccess(planOf({ ...open, next: host, endsInHandOver: true }))).toBeNull();
    expect(askAccess(planOf({ ...open, next: undefined }))).toBeNull();
    expect(askAccess({ ...planOf({ ...open, next: host }), interview: false })).toBeNull();
  });
});

describe('suggestFix', () => {
  it('suggests the first fix, with those after it', () => {
    expect(suggestFix(planOf())).toMatchObject({
      kind: 'fix',
      next: ranked[0],
      selected: false,
      after: ranked.slice(1),
    });
  });

  it('shows the fix that the person chose, even where handing over costs less', () => {
    const chosen = { selected: ranked[1], next: ranked[1], handOverNow: true };
    expect(suggestFix(planOf(chosen))).toMatchObject({ next: ranked[1], selected: true });
  });

  it('leaves a case to handing over where that costs less, the tree says so, or no fix is left', () => {
    expect(suggestFix(planOf({ handOverNow: true }))).toBeNull();
    expect(suggestFix(planOf({ endsInHandOver: true }))).toBeNull();
    expect(suggestFix(planOf({ fixes: [], next: undefined }))).toBeNull();
  });
});

describe('handOver', () => {
  it('hands over with the fixes that could still be tried', () => {
    expect(handOver(planOf())).toEqual({
      kind: 'escalate',
      end: { suspects: ['fuse', 'cable'] },
      after: ranked,
      offer: null,
    });
  });

  it('offers what would save time to somebody who is there and wanted fixes', () => {
    const next = { check: 'noise', value: 3, separates: [] };
    const wanting = { view: { ...PLAIN_VIEW, fixesNow: true }, getOffer: () => next };
    expect(handOver(planOf(wanting))).toMatchObject({ offer: next });
    expect(handOver(planOf({ ...wanting, interview: false }))).toMatchObject({ offer: null });
    expect(handOver(planOf({ getOffer: () => next }))).toMatchObject({
      offer: null,
    });
  });
});
