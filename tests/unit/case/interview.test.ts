import { describe, expect, it } from 'vitest';
import type { Case } from '../../../src/lib/domain/case.ts';
import { EMPTY_CASE, withAccess } from '../../../src/lib/domain/case.ts';
import { toCaseModel } from '../../../src/lib/case/case-model.ts';
import { createGuide } from '../../../src/lib/case/create-guide.ts';
import { transition } from '../../../src/lib/case/transition.ts';
import { openingUrl } from '../../../src/lib/case/opening-url.ts';
import { stagesOf } from '../../../src/lib/case/stages.ts';
import { PLAIN_VIEW, caseQuery, readCase } from '../../../src/lib/case/case-url.ts';
import type { Situation } from '../../../src/lib/case/situation.ts';
import { waysFor } from '../../../src/lib/case/work.ts';
import { ACCESS_POINTS, accessOf, canCheck } from '../../../src/lib/domain/access.ts';
import { knowledgeFromDisk } from '../../../src/lib/knowledge/from-disk.ts';
import { paths } from '../../../src/lib/tree/paths.ts';
import { knownIds } from '../../../src/lib/case/case-model.ts';

const model = toCaseModel(knowledgeFromDisk(process.cwd()));
const guide = createGuide(model);
const ask = (current: Case, view = PLAIN_VIEW): Situation => guide.getInterview(current, view);
const caseWith = (answers: Case['answers']): Case => ({ answers, tried: {} });

const CODE = { 'error-code': '0x904-0x7' };
const LAN = { ...CODE, between: 'nothing', 'other-client': 'all-fail' };

describe('the question of what can be reached', () => {
  it('comes before the first question that needs the host', () => {
    expect(ask(caseWith(LAN))).toMatchObject({ kind: 'access', reason: 'tree' });
  });

  it('comes before the first fix that needs the host', () => {
    for (const { steps } of paths(model.tree)) {
      const there = ask(caseWith(Object.fromEntries(steps.map((one) => [one.check, one.answer]))));
      if (there.kind !== 'fix') continue;
      const beyond = ['host', 'portal'].includes(model.fixes[there.next.fix]?.where ?? '');
      const looked = steps.some(
        ({ check, answer }) =>
          answer !== 'unknown' && ['host', 'portal'].includes(model.checks[check]?.where ?? ''),
      );
      expect(!beyond || looked, there.next.fix).toBe(true);
    }
  });

  it('costs nothing on the way to a wrong address', () => {
    const way = { ...CODE, between: 'nothing', 'other-client': 'other-computer' };
    expect(ask(caseWith(way))).toMatchObject({ kind: 'question', check: 'other-host' });
    let known = caseWith({ ...way, 'other-host': 'works', 'name-or-address': 'wrong-address' });
    let now = ask(known);
    // Any further question can be answered from here.
    while (now.kind === 'question') {
      known = caseWith({ ...known.answers, [now.check]: 'unknown' });
      now = ask(known);
    }
    expect(now).toMatchObject({ kind: 'fix', next: { forCause: 'wrong-address' } });
    expect(now.kind === 'fix' && model.fixes[now.next.fix]?.where).toBe('client');
  });

  it('is not asked once something was found out on the host, nor of a page without scripts', () => {
    expect(ask(caseWith({ ...LAN, 'host-log': 'key-error' }))).toMatchObject({
      kind: 'question',
      check: 'key-access',
    });
    expect(guide.getSituation(caseWith(LAN))).toMatchObject({ check: 'host-log' });
  });

  it('continues after each answer, and asks for nothing that is out of reach', () => {
    for (const way of ACCESS_POINTS) {
      const [next, view] = transition(model, [caseWith(LAN), PLAIN_VIEW], {
        type: 'access',
        point: way,
      });
      const now = ask(next, view);
      const can = canCheck('host', accessOf(way));
      expect(now.kind === 'question' && now.check === 'host-log', way).toBe(can);
      expect(now.skipped.includes('host-log'), way).toBe(!can);
      expect(now.trail.some(({ check }) => check === 'host-log')).toBe(false);
    }
  });

  it('travels in the address, and lists of places from older ones are read', () => {
    const known = knownIds(model);
    for (const way of ACCESS_POINTS) {
      const query = caseQuery(withAccess(caseWith(CODE), way));
      expect(query).toContain(`reach=${way}`);
      expect(readCase(query, known).case.access).toBe(way);
    }
    expect(readCase('?reach=client.portal', known).case.access).toEqual(['client', 'portal']);
    expect(readCase('?reach=', known).case.access).toEqual([]);
    const damaged = readCase('?reach=moon', known);
    expect(damaged.case).not.toHaveProperty('access');
    expect(damaged.dropped).toEqual(['reach=moon']);
    expect(ask(caseWith(CODE), { ...PLAIN_VIEW, editing: 'reach' })).toMatchObject({
      kind: 'access',
      reason: 'edit',
    });
  });
});

describe('past the end of the tree', () => {
  const bare = caseWith({ ...CODE, between: 'unknown', 'failure-moment': 'unknown' });

  it('goes on asking, and shows fixes to those who want them', () => {
    expect(ask(bare)).toMatchObject({ kind: 'question', reason: 'ask', canShowFixes: true });
    const [wanting, view] = transition(model, [bare, PLAIN_VIEW], { type: 'show-fixes' });
    const now = ask(withAccess(wanting, 'by-portal'), view);
    expect(now).toMatchObject({ kind: 'fix', selected: false });
    expect(now.kind === 'fix' && now.offer).not.toBeNull();
    const read = readCase(caseQuery(wanting, view), knownIds(model));
    expect(read.fixesNow).toBe(true);
    expect(ask(withAccess(read.case, 'by-portal'), read)).toMatchObject({ kind: 'fix' });
  });

  it('shows fixes in the middle of the tree to those who want them', () => {
    const middle = { ...caseWith({ 'error-code': 'another-code' }), access: 'by-portal' as const };
    expect(ask(middle)).toMatchObject({ kind: 'question', reason: 'tree', canShowFixes: true });
    const now = ask(middle, { ...PLAIN_VIEW, fixesNow: true });
    expect(now.kind).toBe('fix');
    expect(now.suspects.length).toBeGreaterThan(0);
  });

  it('offers no fixes to those who have said nothing', () => {
    expect(ask(EMPTY_CASE)).toMatchObject({ kind: 'question', canShowFixes: false });
  });

  it('hands nobody over, where the tree does, while an answer may still tell', () => {
    const tree = {
      start: 'message',
      nodes: {
        message: { check: 'message-kind', next: { 'other-text': { escalate: true as const } } },
      },
    };
    const { getInterview, getSituation } = createGuide({ ...model, tree });
    const other = { 'message-kind': 'other-text' };
    expect(getInterview({ ...caseWith(other), access: 'by-portal' })).toMatchObject({
      kind: 'question',
      reason: 'ask',
    });
    expect(getSituation(caseWith(other)).kind).toBe('escalate');
    const more = caseWith({ ...other, 'host-kind': 'non-windows' });
    expect(getSituation(more).kind).not.toBe('escalate');
  });

  it('asks first what can be answered from memory', () => {
    const ways = paths(model.tree).filter(({ steps }) =>
      steps.some(({ answer }) => answer === 'unknown'),
    );
    const asked = ways.flatMap(({ steps }) => {
      const now = ask(
        withAccess(
          caseWith(Object.fromEntries(steps.map((one) => [one.check, one.answer]))),
          'by-portal',
        ),
      );
      return now.kind === 'question' ? [model.checks[now.check]?.where] : [];
    });
    expect(asked.length).toBeGreaterThan(ways.length / 2);
    const fromMemory = asked.filter((where) => where === 'anywhere').length;
    expect(fromMemory / asked.length).toBeGreaterThan(0.8);
  });

  it('comes to an end for a person who knows nothing at all', () => {
    let now = bare;
    for (let asked = 0; asked < 16; asked += 1) {
      const there = ask(now);
      if (there.kind === 'access') now = withAccess(now, 'unsure');
      else if (there.kind === 'question')
        now = caseWith({ ...now.answers, [there.check]: 'unknown' });
      else return;
      now = { ...now, access: now.access ?? 'unsure' };
    }
    expect.fail('It asks for ever.');
  });
});

it('tells nobody to go around a tunnel of which they said nothing', () => {
  for (const { steps } of paths(model.tree)) {
    const answers = Object.fromEntries(steps.map((one) => [one.check, one.answer]));
    const reported =
      ['gateway', 'forwarder'].includes(answers['between'] ?? '') ||
      answers['direct-route'] === 'works';
    const now = guide.getSituation(caseWith(answers));
    const fixes =
      now.kind === 'fix' ? [now.next, ...now.after] : now.kind === 'escalate' ? now.after : [];
    expect(fixes.some(({ fix }) => fix === 'bypass-the-forwarder')).toBe(reported);
  }
});

describe('the stages of a connection', () => {
  const cleared = (answers: Case['answers']): string[] =>
    stagesOf(model, answers, ask(caseWith(answers)).ranking)
      .filter((one) => one.cleared)
      .map(({ title }) => title);

  it('are not cleared by what is rare alone', () => {
    expect(cleared({})).toEqual([]);
    expect(cleared(CODE)).toEqual([]);
  });

  it('are cleared by answers against each of their causes', () => {
    expect(
      cleared({ ...CODE, between: 'nothing', 'name-or-address': 'same-either-way' }),
    ).toContain('Name');
  });
});

it('opens at a page of its own where one shows the question', () => {
  expect(openingUrl(model.tree, CODE)).toBe('/troubleshoot/between/');
  expect(openingUrl(model.tree, { between: 'vpn' })).toBe('/troubleshoot/?between=vpn');
});

it('recommends a command where there may be nothing to click on', () => {
  const how = [{ tool: 'gui' as const }, { tool: 'powershell' as const }];
  expect(waysFor(how, undefined)[0]?.tool).toBe('gui');
  expect(waysFor(how, 'by-portal').map(({ tool }) => tool)).toEqual(['powershell', 'gui']);
  expect(waysFor([], 'by-portal')).toEqual([]);
});

it('asks nothing more to decide whether a fix makes sense once any of its answers was given', () => {
  const answers = {
    'error-code': '0x904-0x7',
    between: 'nothing',
    'other-client': 'other-computer',
    'other-host': 'works',
    'name-or-address': 'address-works',
  };
  expect(guide.getInterview({ ...EMPTY_CASE, answers })).toMatchObject({
    kind: 'fix',
    next: { fix: 'connect-by-ip-address' },
  });
});
