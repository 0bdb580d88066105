import { describe, expect, it } from 'vitest';
import { accessOf, canCheck, canFix, type AccessPoint } from '../../../src/lib/domain/access.ts';
import {
  EMPTY_CASE,
  hasNotHelped,
  isEmpty,
  isStillChanged,
  OUTCOMES,
  withAccess,
  withAnswer,
  withOutcome,
  withoutAnswer,
  withoutOutcome,
} from '../../../src/lib/domain/case.ts';
import { CHECK_PLACES, FIX_PLACES } from '../../../src/lib/domain/closed-lists.ts';

const given = { answers: { lamp: 'dark', fuse: 'in' }, tried: { b: 'failed', a: 'kept' } } as const;

describe('a case', () => {
  it('is empty without answers and fixes', () => {
    expect(isEmpty(EMPTY_CASE)).toBe(true);
    expect(isEmpty({ ...EMPTY_CASE, answers: given.answers })).toBe(false);
    expect(isEmpty({ ...EMPTY_CASE, tried: given.tried })).toBe(false);
  });

  it('takes and loses answers and leaves the old one as it was', () => {
    expect(withAnswer(given, 'lamp', 'lit').answers).toEqual({ lamp: 'lit', fuse: 'in' });
    expect(withoutAnswer(given, 'lamp')).toEqual({ ...given, answers: { fuse: 'in' } });
    expect(given.answers.lamp).toBe('dark');
  });

  it('keeps the order in which fixes were tried', () => {
    const order = (one: { tried: object }) => Object.entries(one.tried);
    expect(order(withOutcome(given, 'b', 'undone'))).toEqual([
      ['b', 'undone'],
      ['a', 'kept'],
    ]);
    expect(order(withOutcome(given, 'c', 'worked')).at(-1)).toEqual(['c', 'worked']);
    expect(order(withoutOutcome(given, 'b'))).toEqual([['a', 'kept']]);
  });

  it('has access only once it was said', () => {
    const stated = withAccess(given, 'by-portal');
    expect(stated).toEqual({ ...given, access: 'by-portal' });
    expect(Object.keys(withAccess(stated, null))).toEqual(['answers', 'tried']);
  });
});

describe('an outcome', () => {
  it('is evidence against the causes where the fix was carried out and did not solve it', () => {
    expect(OUTCOMES.filter(hasNotHelped)).toEqual(['remains', 'failed', 'undone', 'kept']);
    expect(hasNotHelped(undefined)).toBe(false);
  });

  it('leaves the change in place unless it was undone or never made', () => {
    expect(OUTCOMES.filter(isStillChanged)).toEqual(['worked', 'remains', 'failed', 'kept']);
    expect(isStillChanged(undefined)).toBe(false);
  });
});

describe('access', () => {
  const places = (stated: AccessPoint | undefined): [string[], string[]] => {
    const access = accessOf(stated);
    return [
      CHECK_PLACES.filter((place) => canCheck(place, access)),
      FIX_PLACES.filter((place) => canFix(place, access)),
    ];
  };

  it.each([
    [undefined, [...CHECK_PLACES], [...FIX_PLACES]],
    ['by-portal', [...CHECK_PLACES], [...FIX_PLACES]],
    ['by-someone', [...CHECK_PLACES], [...FIX_PLACES]],
    ['by-console', [...CHECK_PLACES], ['client', 'host', 'network']],
    ['only-remote', ['anywhere', 'client', 'path'], ['client', 'network']],
    ['unsure', ['anywhere', 'client', 'path'], ['client', 'network']],
  ] as const)('stated as %j reaches its places', (stated, checks, fixes) => {
    expect(places(stated)).toEqual([checks, fixes]);
  });

  it('may be a list of places, as older addresses have it', () => {
    expect(CHECK_PLACES.filter((place) => canCheck(place, accessOf(['portal'])))).toEqual([
      'anywhere',
      'portal',
    ]);
    expect(CHECK_PLACES.filter((place) => canCheck(place, accessOf(['network'])))).toEqual([
      'anywhere',
      'path',
    ]);
    expect(canFix('host', accessOf(['portal']))).toBe(false);
  });
});
