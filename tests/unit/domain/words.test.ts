import { describe, expect, it } from 'vitest';
import { ACCESS_POINTS } from '../../../src/lib/domain/access.ts';
import { chosenBase, withBase, withoutBase } from '../../../src/lib/domain/base.ts';
import { OUTCOMES } from '../../../src/lib/domain/case.ts';
import * as lists from '../../../src/lib/domain/closed-lists.ts';
import {
  CODE_KINDS,
  codeHex,
  codeId,
  hasOwnList,
  isDecimal,
} from '../../../src/lib/domain/code-kinds.ts';
import { memo, once } from '../../../src/lib/domain/memo.ts';
import { FIX_PREFIX, RESERVED_IDS } from '../../../src/lib/domain/reserved-ids.ts';
import { signed, unsigned } from '../../../src/lib/domain/signed.ts';
import { SUCCESS_SHARE } from '../../../src/lib/domain/success-share.ts';
import { isSuggestable } from '../../../src/lib/domain/suggestable.ts';

describe('words that others keep', () => {
  it('of addresses never change: old links to a case open for ever', () => {
    expect([FIX_PREFIX, ...RESERVED_IDS].join(' ')).toBe('fix. change again try reach now');
    expect(OUTCOMES.join(' ')).toBe('worked remains failed undone kept skipped');
    expect(ACCESS_POINTS.join(' ')).toBe('by-console by-portal by-someone only-remote unsure');
  });

  it('of the open data keep their names and their order', () => {
    expect(
      Object.fromEntries(Object.entries(lists).map(([name, words]) => [name, words.join(' ')])),
    ).toEqual({
      VERDICTS: 'confirmed caveats unsupported contradicted dangerous',
      LIKELIHOODS: 'very-likely likely possible rare',
      STRENGTHS: 'confirms supports against rules-out',
      SUCCESSES: 'usually often sometimes rarely',
      FIX_PLACES: 'client host portal network',
      CHECK_PLACES: 'anywhere client path host portal',
      ROLES: 'user help-desk administrator',
      RESTARTS: 'none service machine',
      RISKS: 'none low medium high',
      GRADES: 'A B C D',
      PROBE_ROLES: 'host client',
      SEVERITIES: 'information warning error',
      TOOLS: 'look gui powershell cmd shell',
      WAYS: 'powershell clicks cmd',
      SHELLS: 'powershell cmd either shell',
      CERTAINTIES: 'certain likely weak',
    });
    const shares = lists.SUCCESSES.map((word) => SUCCESS_SHARE[word]);
    expect(shares).toEqual([...shares].sort((a, b) => b - a));
  });

  it('of advice that is dangerous or contradicted keep it from being suggested', () => {
    const suggested = lists.VERDICTS.filter((verdict) => isSuggestable({ verdict }));
    expect(suggested).toEqual(['confirmed', 'caveats', 'unsupported']);
  });
});

describe('numbers of codes', () => {
  it('have ids by kind, and addresses without it where no number is shared', () => {
    expect(CODE_KINDS.map((kind) => codeId({ kind, number: 0x1b07 }))).toEqual([
      '0x1b07',
      'extended-0x1b07',
      'error-info-0x1b07',
      'event-6919',
      '0x1b07',
      'client-error-0x1b07',
      'exit-6919',
      'service-0x1b07',
    ]);
  });

  it('are written as dialogs do', () => {
    expect(codeHex(0x1b07)).toBe('0x1B07');
    expect(CODE_KINDS.filter(isDecimal)).toEqual(['event', 'exit']);
    expect(CODE_KINDS.filter(hasOwnList)).toEqual(['status', 'client-error', 'exit', 'service']);
  });

  it('of 32 bits may be signed', () => {
    for (const [number, as] of [
      [0x80004005, -2147467259],
      [0x80000000, -0x80000000],
      [0x7fffffff, 0x7fffffff],
      [0xffffffff, -1],
      [0, 0],
    ] as const) {
      expect(signed(number)).toBe(as);
      expect(unsigned(as)).toBe(number);
    }
    expect(signed(2 ** 32)).toBe(2 ** 32);
  });
});

describe('the base of addresses', () => {
  it('comes before what begins at the root, and nothing else', () => {
    expect(withBase('/fixes/x/#undo', '/help/')).toBe('/help/fixes/x/#undo');
    for (const other of ['//host/x', '#undo', 'https://host/', 'x/'])
      expect(withBase(other, '/help/')).toBe(other);
  });

  it('is taken from what begins with it', () => {
    expect(withoutBase('/help/fixes/x/', '/help/')).toBe('/fixes/x/');
    expect(withoutBase('/helpful/', '/help/')).toBe('/helpful/');
    expect(withoutBase('/fixes/', '/')).toBe('/fixes/');
  });

  it('is what was asked for, else the path of the public address', () => {
    expect(chosenBase('help', 'https://host/site')).toBe('/help/');
    expect(chosenBase('//help//me/', 'https://host/')).toBe('/help/me/');
    expect(chosenBase('', 'https://host/site')).toBe('/site/');
    expect(chosenBase(undefined, 'https://host')).toBe('/');
  });
});

describe('values made once', () => {
  it('are made on first use and kept by key', () => {
    const known = new Map<string, number>();
    let made = 0;
    const make = (): number => (made += 1);
    expect([memo(known, 'a', make), memo(known, 'a', make), memo(known, 'b', make)]).toEqual([
      1, 1, 2,
    ]);
    const get = once(() => ({ made: make() }));
    expect(made).toBe(2);
    expect(get()).toBe(get());
    expect(made).toBe(3);
  });
});
