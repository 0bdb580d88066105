import { describe, expect, it } from 'vitest';
import { findSeparated } from '../../../src/lib/engine/find-separated.ts';
import { listRechecks } from '../../../src/lib/engine/list-rechecks.ts';

describe('findSeparated', () => {
  const check = {
    answers: [
      { id: 'yes', evidence: { strong: 'confirms', weak: 'supports', flat: 'supports' } as const },
      { id: 'no', evidence: { strong: 'rules-out', flat: 'supports' } as const },
    ],
  };

  it('names the suspects that the answers move apart, the most affected first', () => {
    expect(findSeparated(check, { weak: 0.3, strong: 0.3, flat: 0.3, other: 0.1 })).toEqual([
      'strong',
      'weak',
    ]);
  });

  it('weighs how far they move by how strongly they are suspected', () => {
    expect(findSeparated(check, { weak: 0.98, strong: 0.02 })).toEqual(['weak', 'strong']);
  });

  it('leaves out who is hardly suspected any more', () => {
    expect(findSeparated(check, { strong: 0.005, weak: 0.995 })).toEqual(['weak']);
    expect(findSeparated(check, { strong: 0.0051, weak: 0.9949 })).toEqual(['weak', 'strong']);
  });

  it('names three at most', () => {
    const evidence = { a: 'confirms', b: 'confirms', c: 'confirms', d: 'confirms' } as const;
    const answers = [
      { id: 'yes', evidence },
      { id: 'no', evidence: {} },
    ];
    expect(findSeparated({ answers }, { a: 0.1, b: 0.4, c: 0.2, d: 0.3 })).toEqual(['b', 'd', 'c']);
  });
});

describe('listRechecks', () => {
  const fuse = {
    answers: [
      { id: 'in', evidence: {} },
      { id: 'out', evidence: { fuse: 'confirms', bulb: 'supports' } as const },
    ],
  };
  const fix = (cause: string) => ({ treats: [{ cause }], invalidates: ['box', 'lamp'] });

  it('asks again for the answer that confirmed what the fix treats, and for no other', () => {
    expect(listRechecks(fix('fuse'), { box: 'out' }, { box: fuse, lamp: fuse })).toEqual(['box']);
    expect(listRechecks(fix('bulb'), { box: 'out' }, { box: fuse })).toEqual([]);
    expect(listRechecks(fix('cable'), { box: 'out' }, { box: fuse })).toEqual([]);
    expect(listRechecks(fix('fuse'), { box: 'in' }, { box: fuse })).toEqual([]);
    expect(listRechecks(fix('fuse'), { box: 'gone' }, { box: fuse })).toEqual([]);
  });

  it('asks again only for checks that the fix changes and the model has', () => {
    expect(listRechecks(fix('fuse'), { box: 'out', door: 'out' }, { door: fuse })).toEqual([]);
    expect(listRechecks(fix('fuse'), {}, { box: fuse })).toEqual([]);
  });
});
