import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OUTCOMES } from '../../../src/lib/domain/case.ts';
import { knownIds } from '../../../src/lib/case/case-model.ts';
import { PLAIN_VIEW, caseQuery, caseUrl, readCase } from '../../../src/lib/case/case-url.ts';
import { IdSchema } from '../../../src/lib/schema/id.ts';
import { FIX_PREFIX, RESERVED_IDS } from '../../../src/lib/domain/reserved-ids.ts';
import { model } from './sample.ts';

const known = knownIds(model);

describe('caseQuery', () => {
  it('is empty for an empty case', () => {
    expect(caseQuery({ answers: {}, tried: {} })).toBe('');
  });

  it('gives equal cases equal addresses, whatever the order of the answers', () => {
    const one = caseQuery({
      answers: { noise: 'beeps', 'power-light': 'on' },
      tried: { 'push-cable': 'failed' },
    });
    const two = caseQuery({
      answers: { 'power-light': 'on', noise: 'beeps' },
      tried: { 'push-cable': 'failed' },
    });
    expect(one).toBe('?noise=beeps&power-light=on&fix.push-cable=failed');
    expect(two).toBe(one);
  });

  it('writes the fixes in the order in which they were tried', () => {
    const query = caseQuery({
      answers: { noise: 'beeps' },
      tried: { 'replace-fuse': 'undone', 'push-cable': 'kept', 'rewire-house': 'skipped' },
    });
    expect(query).toBe(
      '?noise=beeps&fix.replace-fuse=undone&fix.push-cable=kept&fix.rewire-house=skipped',
    );
    expect(Object.keys(readCase(query, known).case.tried)).toEqual([
      'replace-fuse',
      'push-cable',
      'rewire-house',
    ]);
  });

  it('uses no key of its own that a check may have', () => {
    const query = caseQuery(
      { answers: {}, tried: { 'push-cable': 'kept' }, access: ['host'] },
      { recheck: ['noise'], editing: 'noise', selectedFix: 'push-cable', fixesNow: true },
    );
    const own = [...new URLSearchParams(query).keys()];
    expect(own.filter((key) => !key.startsWith(FIX_PREFIX)).sort()).toEqual(
      [...RESERVED_IDS].sort(),
    );
    expect(IdSchema.safeParse(`${FIX_PREFIX}push-cable`).success).toBe(false);
  });

  it('names the answer that is being changed last', () => {
    expect(caseQuery({ answers: { noise: 'beeps' }, tried: {} }, { editing: 'noise' })).toBe(
      '?noise=beeps&change=noise',
    );
  });

  it('leads to the troubleshooter', () => {
    expect(caseUrl({ answers: { noise: 'beeps' }, tried: {} })).toBe('/troubleshoot/?noise=beeps');
  });
});

describe('readCase', () => {
  it('reads what caseQuery wrote', () => {
    const answers = fc.record(
      {
        'power-light': fc.constantFrom('on', 'off', 'unknown'),
        noise: fc.constantFrom('beeps', 'unknown'),
      },
      { requiredKeys: [] },
    );
    const outcome = fc.constantFrom(...OUTCOMES);
    const tried = fc
      .uniqueArray(fc.tuple(fc.constantFrom(...known.fixes), outcome), {
        selector: ([fix]) => fix,
      })
      .map((pairs) => Object.fromEntries(pairs));
    fc.assert(
      fc.property(answers, tried, (given, done) => {
        const read = readCase(caseQuery({ answers: given, tried: done }), known);
        expect(read).toEqual({
          case: { answers: given, tried: done },
          ...PLAIN_VIEW,
          dropped: [],
          foreign: [],
        });
        // `toEqual` does not compare the order of keys, which is the order of trial.
        expect(Object.entries(read.case.tried)).toEqual(Object.entries(done));
      }),
    );
  });

  it('reads a sorted address of an older version, fixes among the answers', () => {
    const read = readCase(
      '?fix.push-cable=undone&fix.replace-fuse=kept&noise=beeps&power-light=on&reach=client',
      known,
    );
    expect(read).toEqual({
      case: {
        answers: { noise: 'beeps', 'power-light': 'on' },
        tried: { 'push-cable': 'undone', 'replace-fuse': 'kept' },
        access: ['client'],
      },
      ...PLAIN_VIEW,
      dropped: [],
      foreign: [],
    });
    expect(Object.keys(read.case.tried)).toEqual(['push-cable', 'replace-fuse']);
  });

  it('drops unknown keys, answers, fixes and outcomes, and names them', () => {
    const read = readCase(
      '?power-light=on&noise=hums&smell=burnt&fix.paint=failed&fix.push-cable=maybe',
      known,
    );
    expect(read.case).toEqual({ answers: { 'power-light': 'on' }, tried: {} });
    expect(read.dropped).toEqual([
      'noise=hums',
      'smell=burnt',
      'fix.paint=failed',
      'fix.push-cable=maybe',
    ]);
  });

  it.each(['__proto__', 'constructor', 'hasOwnProperty', 'toString'])(
    'treats the key %s as unknown',
    (name) => {
      const read = readCase(`?${name}=x&noise=beeps&fix.${name}=failed`, known);
      expect(read.case).toEqual({ answers: { noise: 'beeps' }, tried: {} });
      expect(read.dropped).toEqual([`${name}=x`, `fix.${name}=failed`]);
      expect(Object.getPrototypeOf(read.case.answers)).toBe(Object.prototype);
    },
  );

  it('shortens what it names and names at most five', () => {
    const { dropped } = readCase(
      `?${Array.from({ length: 50 }, (_, i) => `key${i}=${'x'.repeat(500)}`).join('&')}`,
      known,
    );
    expect(dropped).toHaveLength(5);
    expect(Math.max(...dropped.map(({ length }) => length))).toBeLessThanOrEqual(40);
  });

  it('lets the last of contradictory answers count', () => {
    expect(readCase('?noise=beeps&noise=unknown', known).case.answers).toEqual({
      noise: 'unknown',
    });
  });

  it('ignores a change of a check that does not exist', () => {
    expect(readCase('?change=toString', known).editing).toBeNull();
    expect(readCase('?change=noise', known).editing).toBe('noise');
  });

  it('reads back the places within reach and what is looked at', () => {
    const query = caseQuery(
      { answers: {}, tried: {}, access: ['client', 'portal'] },
      { recheck: ['noise'], selectedFix: 'push-cable' },
    );
    expect(query).toBe('?reach=client.portal&again=noise&try=push-cable');
    expect(readCase(query, known)).toMatchObject({
      case: { access: ['client', 'portal'] },
      recheck: ['noise'],
      selectedFix: 'push-cable',
    });
  });

  it('ignores places, checks and fixes that do not exist', () => {
    expect(readCase('?reach=moon.host&again=smell.noise&try=paint', known)).toMatchObject({
      case: { access: ['host'] },
      recheck: ['noise'],
      selectedFix: null,
    });
  });

  it('says every part that it leaves out, also of a list and of the view', () => {
    const { dropped } = readCase(
      '?reach=moon.host&again=smell.noise&try=paint&change=smell&now=never',
      known,
    );
    expect(dropped).toEqual([
      'reach=moon',
      'again=smell',
      'try=paint',
      'change=smell',
      'now=never',
    ]);
  });

  it('keeps what comes after a thousand parameters of others, and after a long list', () => {
    const junk = Array.from({ length: 1000 }, (_, index) => `utm_${index}=x`).join('&');
    expect(readCase(`?${junk}&noise=beeps`, known).case.answers).toEqual({ noise: 'beeps' });
    const list = `${'x.'.repeat(2000)}noise`;
    expect(readCase(`?again=${list}`, known).recheck).toEqual(['noise']);
    expect(readCase(`?reach=${'x.'.repeat(30)}host`, known).case.access).toEqual(['host']);
  });

  it('lists a check to make again once', () => {
    expect(readCase('?again=noise.noise&again=power-light.noise', known).recheck).toEqual([
      'noise',
      'power-light',
    ]);
  });

  it('names no half of a letter', () => {
    const [name = ''] = readCase(`?${'x'.repeat(38)}😀y=1`, known).dropped;
    expect(name).toBe(`${'x'.repeat(38)}…`);
    const [whole = ''] = readCase(`?😀${'x'.repeat(60)}`, known).dropped;
    expect(whole).toBe(`😀${'x'.repeat(37)}…`);
  });

  it('keeps what a newer version may have written, and nothing else', () => {
    const { foreign } = readCase(
      '?noise=hums&smell=burnt&fix.paint=failed&reach=by-robot&utm_source=x&fbclid=IwAR&a=b.c&x',
      known,
    );
    expect(foreign).toEqual([
      ['noise', 'hums'],
      ['smell', 'burnt'],
      ['fix.paint', 'failed'],
      ['reach', 'by-robot'],
    ]);
    const given = { answers: { noise: 'beeps' }, tried: {} };
    expect(caseQuery(given, {}, foreign)).toBe(
      '?noise=beeps&smell=burnt&fix.paint=failed&reach=by-robot',
    );
    const many = Array.from({ length: 200 }, (_, index) => `new-${index}=yes`).join('&');
    expect(readCase(`?${many}`, known).foreign).toHaveLength(50);
  });

  it('never throws, and keeps only what it knows, whatever the query', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 2000, unit: 'binary' }), (query) => {
        const { case: read } = readCase(query, known);
        for (const check of Object.keys(read.answers))
          expect(Object.keys(known.checks)).toContain(check);
      }),
    );
  });
});
