import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkedContent } from '../../../src/lib/knowledge/checked-content.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'content-'));
  mkdirSync(join(root, 'base'));
});
afterEach(() => rmSync(root, { recursive: true }));

/** The problems of a folder with these files, one line each. */
function say(files: Record<string, string>): string[] {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(root, 'base', name), text);
  return checkedContent(root, { content: 'base' }).problems.map(
    ({ file, field, value, message }) => `${file} → ${field}: \`${value}\` ${message}`,
  );
}

describe('a new knowledge base', () => {
  it('is told of the files that it lacks', () => {
    expect(say({})).toEqual([
      'base/site.yaml → (whole): `(missing)` is a file that every knowledge base needs.',
      'base/search.yaml → (whole): `(missing)` is a file that every knowledge base needs.',
    ]);
  });

  it('is told what its site.yaml lacks and what it holds too much', () => {
    const problems = say({
      'site.yaml': 'name: Lamp\ncolour: red\n',
      'search.yaml': 'warmUp: lamb\n',
    });
    expect(problems).toContain('base/site.yaml → colour: `red` is not a key of this kind.');
    expect(problems).toContain(
      'base/site.yaml → tree: `(missing)` expected string, received undefined.',
    );
    expect(problems).toContain(
      'base/search.yaml → stopWords: `(missing)` expected array, received undefined.',
    );
  });

  it('is told of YAML that cannot be read', () => {
    const [problem] = say({ 'site.yaml': 'name: "Lamp\n', 'search.yaml': 'warmUp: lamb\n' });
    expect(problem).toMatch(/^base\/site\.yaml → YAML: `name: "Lamp` cannot be read/);
  });
});

describe('an entry', () => {
  it('is told what its body has that MDX cannot read', () => {
    mkdirSync(join(root, 'base/causes'));
    expect(say({ 'causes/fuse.mdx': '---\ntitle: Fuse\n---\n\nRun ping <host> now.\n' })).toContain(
      'base/causes/fuse.mdx → body: `(MDX)` cannot be read: 5:10: Expected a closing tag for `<host>` (5:10) before the end of `paragraph` (mdx-jsx:unexpected-character)',
    );
  });
});

describe('the reports with a known cause', () => {
  const good = {
    id: 'dark-1',
    source: 'https://lamps.example/1',
    report: 'A lamp stays dark; a new bulb helped.',
    answers: {},
    causes: [],
  };

  it('are read from JSON, with every mistake named', () => {
    const problems = say({
      'cases.json': JSON.stringify({
        note: 'of lamps',
        cases: [
          good,
          { ...good, id: 'Dark 2', date: 'May 2025', cause: 'bulb' },
          { ...good, id: 'dark-3', source: 'https://lamps.example (a forum)' },
        ],
      }),
    });
    expect(problems.filter((line) => line.startsWith('base/cases.json'))).toEqual([
      'base/cases.json → [1].id: `Dark 2` must be lower-case words joined by single hyphens.',
      'base/cases.json → [1].date: `May 2025` must be a year, or a year and a month: 2025-08.',
      'base/cases.json → [1].cause: `bulb` is not a key of this kind.',
      'base/cases.json → [2].source: `https://lamps.example (a forum)` must be an address alone, or a few words in brackets where there is none.',
    ]);
  });

  it('are missed where the JSON holds no list of them', () => {
    expect(say({ 'cases.json': JSON.stringify({ reports: [good] }) })).toContain(
      'base/cases.json → cases: `undefined` is not a list.',
    );
  });
});
