import { describe, expect, it } from 'vitest';
import { caseQuery, PLAIN_VIEW, readCase, savedQuery } from '../../../src/lib/case/case-url.ts';
import { findEvent } from '../../../src/lib/case/find-event.ts';

const known = { checks: { lamp: ['lit', 'dark'], fuse: ['in'] }, fixes: ['a', 'b'] };
const read = (query: string) => readCase(query, known);

describe('the view in an address', () => {
  it.each([
    ['change=lamp', { editing: 'lamp' }],
    ['change=reach', { editing: 'reach' }],
    ['change=tell.all', { editing: 'tell.all' }],
    ['change=gone', {}],
    ['again=lamp.gone.fuse', { recheck: ['lamp', 'fuse'] }],
    ['try=a', { selectedFix: 'a' }],
    ['try=gone', {}],
    ['lamp=a', {}],
    ['the.a=kept', {}],
    ['now=fixes', { fixesNow: true }],
  ])('%s', (query, view) => {
    expect(read(`?${query}`)).toMatchObject({
      case: { answers: {}, tried: {} },
      ...PLAIN_VIEW,
      ...view,
    });
  });

  it('comes back as it was written', () => {
    const current = { answers: { lamp: 'lit' }, tried: { b: 'kept', a: 'worked' } } as const;
    const view = { editing: 'fuse', recheck: ['lamp'], selectedFix: 'a', fixesNow: true };
    expect(read(caseQuery(current, view))).toMatchObject({ case: current, ...view, dropped: [] });
    expect(savedQuery(current, view)).toBe(
      '?lamp=lit&fix.b=kept&fix.a=worked&again=lamp&now=fixes',
    );
    expect(caseQuery(current, { recheck: [] })).toBe('?lamp=lit&fix.b=kept&fix.a=worked');
  });

  it('knows no other value of “now”, and no answer by that name', () => {
    expect(read('?now=later')).toMatchObject({ fixesNow: false, dropped: ['now=later'] });
    expect(read('?lamp=fixes')).toMatchObject({ fixesNow: false, dropped: ['lamp=fixes'] });
  });
});

describe('access in an address', () => {
  it.each([
    ['by-console', 'by-console'],
    ['client.portal', ['client', 'portal']],
    ['portal.client', ['client', 'portal']],
    ['', []],
    ['gone', undefined],
  ])('%j', (value, access) => {
    const { case: current, dropped } = read(`?reach=${value}`);
    expect(current.access).toEqual(access);
    expect(dropped).toEqual(access === undefined ? ['reach=gone'] : []);
    if (access !== undefined) expect(read(caseQuery(current)).case).toEqual(current);
  });
});

describe('an address that holds more', () => {
  it('keeps what it knows and names five things that it dropped, shortened', () => {
    const query = 'x&lamp=gone&fix.a=gone&fix.gone=kept&gone=lit&y&lamp=dark&fix.b=kept&b=kept';
    expect(read(query)).toMatchObject({
      case: { answers: { lamp: 'dark' }, tried: { b: 'kept' } },
      dropped: ['x', 'lamp=gone', 'fix.a=gone', 'fix.gone=kept', 'gone=lit'],
    });
    expect(read(`${'k'.repeat(40)}&${'l'.repeat(41)}`).dropped).toEqual([
      'k'.repeat(40),
      `${'l'.repeat(39)}…`,
    ]);
  });
});

describe('findEvent', () => {
  const events = {
    answers: {
      fuse: [
        { id: 50, source: 'Fuse-Box' },
        { id: 60, source: 'Fuse+Box' },
      ],
      lamp: [{ id: 12 }, { id: 2019 }, { id: 36871 }],
    },
    codes: { 77: '/codes/77/' },
  };

  it.each([
    ['10.0.12019', 'none'],
    ['12-12-2019', 'none'],
    ['2019/12/12', 'none'],
    ['12:12', 'none'],
    ['12:12:12.12', 'none'],
    ['12.50', 'none'],
    ['12:12PM', 'none'],
    ['2019-12-12T12:50:12.12Z', 'none'],
    ['12-12-12:', 'none'],
    ['1/12/1', 'none'],
    ['12:12; 50', 'answer'],
    ['2019:12', 'answer'],
    ['36871/1/2', 'answer'],
    ['1/2/36871', 'answer'],
    ['a 0X12 b', 'none'],
    ['0x2019', 'none'],
    ['5 123456', 'none'],
    ['12', 'answer'],
    ['50, 7', 'answer'],
    ['Event 50 of the fuse-box', 'answer'],
    ['Event 50 of the fuse-boxes', 'none'],
    ['Event 60 of the fuse+box', 'answer'],
    ['Event 60 of the fuse box', 'answer'],
    ['Event 60 of the fusebox', 'none'],
    ['A lamp with 12 volts', 'answer'],
    ['A lamp with 78 volts', 'none'],
    ['A lamp with 77 volts', 'other'],
    ['78', 'other'],
    ['', 'none'],
  ])('%j', (text, kind) => {
    expect(findEvent(events, text).kind).toBe(kind);
  });

  it('names the event that it found, with its source', () => {
    expect(findEvent(events, '50')).toEqual({
      kind: 'answer',
      answer: 'fuse',
      event: 'Fuse-Box 50',
    });
    expect(findEvent(events, '12')).toEqual({ kind: 'answer', answer: 'lamp', event: '12' });
    expect(findEvent(events, '77 78')).toEqual({
      kind: 'other',
      events: [{ id: 77, url: '/codes/77/' }, { id: 78 }],
    });
  });
});
