import { describe, expect, it } from 'vitest';
import { MAX_QUERY_CHARACTERS } from '../../../src/lib/search/options.ts';
import { searchUrl } from '../../../src/lib/search/search-url.ts';

describe('searchUrl', () => {
  it('carries what was typed, escaped and without blanks around it', () => {
    expect(searchUrl(' 0x904 & co ')).toBe('/search/?q=0x904+%26+co');
  });
  it('is the plain page for nothing', () => expect(searchUrl('  ')).toBe('/search/'));
  it('cuts what is too long', () => {
    const asked = new URL(searchUrl('x'.repeat(MAX_QUERY_CHARACTERS + 9)), 'https://a.example');
    expect(asked.searchParams.get('q')).toHaveLength(MAX_QUERY_CHARACTERS);
  });
  it('is the same when it is read, also where the cut is at a blank', () => {
    const url = searchUrl(`${'x'.repeat(MAX_QUERY_CHARACTERS - 1)} y`);
    expect(searchUrl(new URL(url, 'https://a.example').searchParams.get('q') ?? '')).toBe(url);
  });
});
