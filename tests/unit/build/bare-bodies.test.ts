import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { withoutFields } from '../../../src/build/bare-bodies.ts';

const lines = (text: string): string[] => text.split('\n');

describe('an entry without its fields', () => {
  it('keeps every other line at its number', () => {
    const entry = readFileSync('src/content/fixes/keep-host-awake.mdx', 'utf8');
    const bare = withoutFields(entry);
    const end = lines(entry).indexOf('---', 1) + 1;
    expect(lines(bare).slice(0, end).join('')).toBe('');
    expect(lines(bare).slice(end)).toEqual(lines(entry).slice(end));
  });

  it.each([
    ['with the line ends of Windows', '---\r\nid: a\r\n---\r\nText\r\n', '\n\n\r\nText\r\n'],
    ['with a rule in its body', '---\nid: a\n---\nText\n\n---\n', '\n\n\nText\n\n---\n'],
    ['that has only fields', '---\nid: a\n---', '\n\n'],
    ['that has none', 'Text\n\n---\n', 'Text\n\n---\n'],
  ])('is right for one %s', (_, entry, bare) => {
    expect(withoutFields(entry)).toBe(bare);
  });
});
