import { describe, expect, it } from 'vitest';
import { checkDetail, detailUrl, fixDetail, withoutIds } from '../../../src/lib/case/details.ts';

type Codes = Parameters<typeof checkDetail>[1];
const code = (id: string, number: number, change = {}) => ({
  id,
  number,
  kind: 'event',
  url: `/codes/${id}/`,
  ...change,
});
const codes = [
  code('event-1', 1, { sourceWord: 'Lamp' }),
  code('event-2', 2),
  code('error-3', 3, { kind: 'error' }),
] as unknown as Codes;
const detail = (...events: unknown[]) =>
  checkDetail(
    {
      why: 'Why.',
      how: [],
      answers: [{ id: 'yes', events }, { id: 'no', events: [] }, { id: 'unknown' }],
    } as unknown as Parameters<typeof checkDetail>[0],
    codes,
  );

describe('checkDetail', () => {
  it('names the events of each answer, by documented code or by number', () => {
    expect(
      detail('event-1', 'event-2', { id: 9, source: 'Fuse' }, 'gone', 'error-3').events,
    ).toEqual({
      answers: { yes: [{ id: 1, source: 'Lamp' }, { id: 2 }, { id: 9, source: 'Fuse' }] },
      codes: { 1: '/codes/event-1/', 2: '/codes/event-2/' },
    });
  });

  it('has no events where no answer is about one', () => {
    expect(detail()).toEqual({ why: 'Why.', how: [] });
    expect(detail('gone')).toEqual({ why: 'Why.', how: [] });
  });
});

describe('fixDetail', () => {
  it('holds the prevention of the causes that the fix treats, and steps without ids', () => {
    const made = fixDetail(
      {
        summary: 'S',
        risk: { why: 'R' },
        undo: { restores: ['old'], steps: [] },
        treats: [{ cause: 'fuse' }],
        body: { tree: { type: 'root', children: [] } },
      } as unknown as Parameters<typeof fixDetail>[0],
      [
        { id: 'fuse', prevent: 'P' },
        { id: 'bulb', prevent: 'Q' },
      ],
      { before: '<h2 id="when">A</h2>', steps: '<h3 id="do">B</h3>', worked: 'W' },
    );
    expect(made).toMatchObject({
      summary: 'S',
      risk: 'R',
      restores: ['old'],
      undo: [],
      steps: '<h2>A</h2><h3>B</h3>',
      worked: 'W',
    });
    expect(made.prevent).toEqual({ fuse: 'P' });
  });

  it('takes ids from headings only', () => {
    expect(withoutIds('<h2 id="a-b">A</h2><p id="c">C</p><h4 id="d">')).toBe(
      '<h2>A</h2><p id="c">C</p><h4 id="d">',
    );
  });
});

describe('detailUrl', () => {
  it('is a file of its own for each entry', () => {
    expect(detailUrl('fixes', 'x')).toBe('/details/fixes/x.json');
  });
});
