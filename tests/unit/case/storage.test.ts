import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  saveAnswerSources,
  saveCase,
  savedAnswerSources,
  savedCase,
  savedCases,
} from '../../../src/lib/case/storage.ts';

/** Storage of a browser; full storage refuses what is put into it. */
function storage({ full = false } = {}): Storage {
  const held = new Map<string, string>();
  return {
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, value: string) => {
      if (full) throw new DOMException('full', 'QuotaExceededError');
      held.set(key, value);
    },
    removeItem: (key: string) => held.delete(key),
    keys: () => [...held.keys()],
  } as unknown as Storage;
}
afterEach(() => vi.unstubAllGlobals());

describe('the saved case', () => {
  it('is the query that was saved last, and gone after an empty one', () => {
    const local = storage();
    vi.stubGlobal('localStorage', local);
    expect(savedCase()).toBe('');
    saveCase('?light=on', '');
    expect(savedCase()).toBe('?light=on');
    expect((local as unknown as { keys: () => string[] }).keys()).toEqual(['site:case:v1']);
    saveCase('', '?light=on');
    expect((local as unknown as { keys: () => string[] }).keys()).toEqual([]);
  });

  it('replaces itself and leaves the others, of which the newest are kept', () => {
    vi.stubGlobal('localStorage', storage());
    saveCase('?a=1', '');
    saveCase('?b=1', '');
    saveCase('?a=2', '?a=1');
    expect(savedCases()).toEqual(['?a=2', '?b=1']);
    saveCase('?b=1', 'anything');
    expect(savedCases()).toEqual(['?b=1', '?a=2']);
    for (const other of ['?c=1', '?d=1', '?e=1']) saveCase(other, '');
    expect(savedCases()).toEqual(['?e=1', '?d=1', '?c=1', '?b=1']);
    saveCase('', '?e=1');
    expect(savedCase()).toBe('?d=1');
  });

  it('is read only where it is a query', () => {
    vi.stubGlobal('localStorage', storage());
    saveCase('light=on', '');
    expect(savedCase()).toBe('');
  });

  it('is empty where storage is full or refused', () => {
    vi.stubGlobal('localStorage', storage({ full: true }));
    saveCase('?light=on', '');
    expect(savedCase()).toBe('');
    vi.stubGlobal('localStorage', undefined);
    saveCase('?light=on', '');
    expect(savedCase()).toBe('');
  });
});

describe('the keys of a browser', () => {
  it('are those that a later visit reads: the case, the other cases, and the sources of a tab', () => {
    const [local, session] = [storage(), storage()] as unknown as { keys: () => string[] }[];
    vi.stubGlobal('localStorage', local);
    vi.stubGlobal('sessionStorage', session);
    saveCase('?a=1', '');
    saveCase('?b=1', '');
    saveAnswerSources('[]');
    expect(local?.keys().sort()).toEqual(['site:case:v1', 'site:cases:v1']);
    saveCase('', '?b=1');
    expect(local?.keys()).toEqual(['site:case:v1']);
    expect(session?.keys()).toEqual(['site:findings:v1']);
  });
});

describe('the saved sources of answers', () => {
  it('are those of this tab, or null', () => {
    vi.stubGlobal('sessionStorage', storage());
    expect(savedAnswerSources()).toBeNull();
    saveAnswerSources('[]');
    expect(savedAnswerSources()).toBe('[]');
    vi.stubGlobal('sessionStorage', undefined);
    saveAnswerSources('[]');
    expect(savedAnswerSources()).toBeNull();
  });
});
