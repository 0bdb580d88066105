import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../../../scripts/machine/project.mjs';
import { knowledgeFromDisk } from '../../../src/lib/knowledge/from-disk.ts';

// Words of the first knowledge base live in content: code that holds one could not serve another error.

const { site } = knowledgeFromDisk(ROOT);
const words = [...new Set([...site.words, site.name, site.tool, site.product])];
const ROOMS = ['lib', 'components', 'pages', 'layouts', 'build', 'runtime'];

const files = ROOMS.flatMap((room) =>
  readdirSync(join(ROOT, 'src', room), { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    // Readers of formats: what they read is named as the system names it, whatever the knowledge base is about.
    .filter((file) => !file.startsWith(join(ROOT, 'src/lib/artefacts/'))),
);

/** Find the words in a text, each on its own and as it is written. */
const wordsIn = (text: string): string[] =>
  words.filter((word) => new RegExp(`(?<![\\w-])${RegExp.escape(word)}(?![\\w])`).test(text));

describe('the code', () => {
  test('holds no word of the site, in its texts, its names or its comments', () => {
    expect(files.length).toBeGreaterThan(400);
    const found = files.flatMap((file) =>
      [file.slice(ROOT.length), readFileSync(file, 'utf8')].flatMap((text) =>
        wordsIn(text).map((word) => `${file.slice(ROOT.length)}: ${word}`),
      ),
    );
    expect(found).toEqual([]);
  });

  test('and a word that is there is found', () => {
    expect(wordsIn(`${site.tool} says ${site.words[0]}.`)).toContain(site.tool);
    expect(wordsIn('windows, 0x9041 and /Reconnecting/')).toEqual([]);
    expect(words.length).toBeGreaterThan(10);
  });
});
