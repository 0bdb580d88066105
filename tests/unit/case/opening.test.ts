import { describe, expect, it } from 'vitest';
import { caseOf } from '../../../src/lib/case/main-case.ts';
import { openingNodes, openingPages, openingUrl } from '../../../src/lib/case/opening-url.ts';
import { stagesOf } from '../../../src/lib/case/stages.ts';
import { needsWork, waysFor } from '../../../src/lib/case/work.ts';
import { sample } from '../tree/sample.ts';

describe('the page at which the troubleshooter opens', () => {
  it('is that of a question after the first answer', () => {
    expect(openingNodes(sample)).toEqual(['sound']);
    expect(openingUrl(sample, { 'power-light': 'on' })).toBe('/troubleshoot/sound/');
  });

  it('is not that of a question which asks for work: its description comes later', () => {
    const pages = (where: 'host' | 'anywhere') =>
      openingPages({ tree: sample, checks: { noise: { where, minutes: 5 } } } as never);
    expect(sample.nodes['sound']?.check).toBe('noise');
    expect(pages('anywhere')).toEqual(['sound']);
    expect(pages('host')).toEqual([]);
    expect(openingPages({ tree: sample, checks: {} })).toEqual([]);
  });

  it('is the address of the case for all other answers', () => {
    expect(openingUrl(sample, { 'power-light': 'off' })).toBe('/troubleshoot/?power-light=off');
    expect(openingUrl(sample, { 'power-light': 'on', noise: 'beeps' })).toBe(
      '/troubleshoot/?noise=beeps&power-light=on',
    );
    expect(openingUrl(sample, {})).toBe('/troubleshoot/');
  });

  it('is none of a tree without its first question', () => {
    expect(openingNodes({ start: 'gone', nodes: {} })).toEqual([]);
    const lost = {
      start: 'light',
      nodes: { light: { check: 'power-light', next: { on: 'gone' } } },
    };
    expect(openingPages({ tree: lost, checks: {} })).toEqual([]);
  });
});

describe('caseOf', () => {
  it('holds what a symptom implies', () => {
    const symptoms = [
      { id: 'dark', implies: { lamp: 'dark' } },
      { id: 'loud', implies: { noise: 'beeps' } },
    ] as unknown as Parameters<typeof caseOf>[0]['symptoms'];
    expect(caseOf({ symptoms }, 'loud').answers).toEqual({ noise: 'beeps' });
    expect(caseOf({ symptoms }, 'gone').answers).toEqual({});
  });
});

describe('stagesOf', () => {
  const evidence = { fuse: 'rules-out', cable: 'against' } as const;
  const check = { answers: [{ id: 'on', evidence }] };
  const model = {
    stages: [
      { title: 'Power', causes: ['fuse', 'cable'] },
      { title: 'Light', causes: ['bulb'] },
      { title: 'Nothing', causes: [] },
    ],
    checks: { 'power-light': check, noise: check },
    tree: sample,
  } as unknown as Parameters<typeof stagesOf>[0];
  const suspect = (cause: string, band: string) => ({ cause, band });
  const ranking = (cable: string) =>
    [suspect('bulb', 'possible'), suspect('cable', cable), suspect('fuse', 'ruled-out')] as never;
  const cleared = (answers: Record<string, string>, cable = 'unlikely'): string[] =>
    stagesOf(model, answers, ranking(cable)).flatMap((one) => (one.cleared ? [one.title] : []));

  it('clears a stage once an answer counts against each of its unlikely causes', () => {
    expect(stagesOf(model, {}, []).map(({ title }) => title)).toEqual([
      'Power',
      'Light',
      'Nothing',
    ]);
    expect(cleared({ noise: 'on' })).toEqual(['Power']);
    expect(cleared({ noise: 'on' }, 'possible')).toEqual([]);
    expect(cleared({})).toEqual([]);
  });

  it('lets the first question, which all stages share, clear none', () => {
    expect(cleared({ 'power-light': 'on' })).toEqual([]);
    expect(cleared({ 'power-light': 'on', noise: 'on' })).toEqual(['Power']);
  });
});

describe('the work of a check', () => {
  it('comes before its question where it takes two minutes elsewhere', () => {
    expect(needsWork({ where: 'host', minutes: 2 })).toBe(true);
    expect(needsWork({ where: 'host', minutes: 1 })).toBe(false);
    expect(needsWork({ where: 'anywhere', minutes: 5 })).toBe(false);
  });

  it('is done as its author put first, through a portal by a command', () => {
    const [look, gui, command] = (['look', 'gui', 'powershell'] as const).map((tool) => ({ tool }));
    const how = [look!, gui!, command!];
    expect(waysFor(how, undefined)).toEqual(how);
    expect(waysFor(how, 'by-portal')).toEqual([command, look, gui]);
    expect(waysFor([look!, gui!], 'by-portal')).toEqual([look, gui]);
  });
});
