import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { knowledgeFromDisk } from '../../src/lib/knowledge/from-disk.ts';
import { entriesOf } from '../../src/lib/model/file-of.ts';
import { endUrl, nodeUrl } from '../../src/lib/tree/paths.ts';
import { EXAMPLE, EXAMPLE_SITE } from '../support/example-site.ts';
import { readLinks } from '../support/link-faults.ts';
import { unpackSingle } from '../support/single-contents.ts';

// The site that `npm run build:example` wrote: the same code with another knowledge base.

const knowledge = knowledgeFromDisk(process.cwd(), EXAMPLE);
const files = readdirSync(EXAMPLE_SITE, { recursive: true, encoding: 'utf8', withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name).slice(EXAMPLE_SITE.length))
  .sort();
const read = (file: string): string => readFileSync(join(EXAMPLE_SITE, file), 'utf8');
const exists = (address: string): boolean =>
  existsSync(join(EXAMPLE_SITE, address, address.endsWith('/') ? 'index.html' : ''));

describe('the pages', () => {
  test('are there: of every entry, every question and every end', () => {
    const { tree } = knowledge;
    const addresses = [
      ...['/', '/troubleshoot/', '/flowchart/', '/checklist/', '/evidence/', '/search/'],
      ...['/quality/', '/changes/', '/about/', '/changes.atom', '/knowledge.json', '/llms.txt'],
      ...entriesOf(knowledge).map(({ url }) => url),
      ...Object.keys(tree.nodes)
        .filter((node) => node !== tree.start)
        .map(nodeUrl),
      ...Object.entries(tree.nodes).flatMap(([node, { next }]) =>
        Object.entries(next).flatMap(([answer, target]) =>
          typeof target === 'string' ? [] : [endUrl(node, answer)],
        ),
      ),
    ];
    expect(addresses.length).toBeGreaterThan(60);
    expect(addresses.filter((address) => !exists(address))).toEqual([]);
  });

  test('are not there for what this base has not: codes and a script', () => {
    expect(files.filter((file) => /^(codes|script)\/|\.ps1$|^findings/.test(file))).toEqual([]);
    expect(read('index.html')).not.toMatch(/\/(codes|script)\//);
    expect(read('llms.txt')).not.toMatch(/\/codes\/|script/);
  });

  test('link to pages and places that exist', () => {
    expect(readLinks(EXAMPLE_SITE).broken()).toEqual([]);
  });
});

test('no word of the first knowledge base is in any file of the second', () => {
  const { words, storage } = knowledgeFromDisk(process.cwd()).site;
  const own = knowledge.site.words;
  const texts = files
    .filter((file) => /\.(html|js|css|json|md|txt|xml|atom|webmanifest|svg)$/.test(file))
    .map((file) => ({ file, text: read(file) }));
  const single = texts.find(({ file }) => file === knowledge.site.files.single);
  const packed = unpackSingle(single?.text ?? '');
  texts.push({ file: 'packed', text: packed.text });
  expect(texts.length).toBeGreaterThan(100);
  const isIn = (word: string, text: string): boolean =>
    new RegExp(`(?<![\\w-])${RegExp.escape(word)}(?![\\w-])`).test(text);
  const found = texts.flatMap(({ file, text }) =>
    // Compressed letters can spell anything.
    [...words, storage]
      .filter((word) => isIn(word, text.replace(packed.letters, '')))
      .map((word) => `${file}: ${word}`),
  );
  expect(found).toEqual([]);
  // Its own words are found, so the search works.
  expect(own.every((word) => texts.some(({ text }) => isIn(word, text)))).toBe(true);
});
