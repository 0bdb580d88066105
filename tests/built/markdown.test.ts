import { undoText } from '../../src/lib/ways/undo.ts';
import { describe, expect, test } from 'vitest';
import { ENTRY_KINDS, FOLDERS, type EntryKind } from '../../src/lib/model/knowledge.ts';
import { entryVerdict } from '../../src/lib/labels/verdicts.ts';
import { builtFiles, builtKnowledge, readBuilt } from '../support/built-site.ts';
import { pageHeads } from '../support/page-heads.ts';

const knowledge = builtKnowledge();
const entries = [
  ...knowledge.symptoms,
  ...knowledge.causes,
  ...knowledge.checks,
  ...knowledge.fixes,
];
const heads = pageHeads();
const origin = new URL(heads[0]!.canonical).origin;
const pages = new Set(heads.map(({ address }) => address));
const titleOf = (entry: (typeof entries)[number]): string =>
  'question' in entry ? entry.question : entry.title;
const kindOf = (url: string): EntryKind =>
  ENTRY_KINDS.find((kind) => url.startsWith(`/${FOLDERS[kind]}/`))!;
const fileOf = (url: string): string => url.slice(1).replace(/\/$/, '.md');

test('every entry has a Markdown file, and nothing else has', () => {
  expect(builtFiles('.md')).toEqual(entries.map(({ url }) => fileOf(url)).sort());
});

test('every entry’s page names its Markdown', () => {
  for (const { url } of entries)
    expect(heads.find(({ address }) => address === url)?.alternate('text/markdown')).toBe(
      `/${fileOf(url)}`,
    );
});

describe.each(entries)('the Markdown of $url', (entry) => {
  const text = readBuilt(fileOf(entry.url));
  const prose = text.replace(/^[ \t]*```[\s\S]*?^[ \t]*```/gm, '');

  test('says what the page says', () => {
    expect(text.startsWith(`# ${titleOf(entry)}\n`)).toBe(true);
    const words = entryVerdict(kindOf(entry.url), entry.verdict);
    expect(text).toContain(
      `${words ? ` · **${words.label}**` : ''} · reviewed ${entry.reviewed} · <`,
    );
    expect(text).toContain(entry.summary);
    for (const claim of entry.claims) expect(text).toContain(claim.reason);
    for (const id of entry.sources)
      expect(text).toContain(knowledge.sources.find((source) => source.id === id)!.address);
    if ('answers' in entry)
      for (const answer of entry.answers) expect(text).toContain(`**${answer.label}**`);
    if ('undo' in entry) {
      for (const step of [
        entry.risk.why,
        ...entry.undo.steps.map(undoText),
        ...entry.undo.restores,
      ])
        expect(text).toContain(step);
      expect(text).toContain('## When');
    }
  });

  test('is plain Markdown', () => {
    expect(prose).not.toMatch(/<\/?[A-Z]\w*>|^import |\bundefined\b|\[object /m);
  });

  test('links to pages that exist, in full', () => {
    const links = [...prose.matchAll(/\]\(<?([^)>\s]+)/g)].map(([, link = '']) => link);
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) {
      const { origin: site, pathname } = new URL(link);
      if (site === origin) expect(pages.has(pathname), link).toBe(true);
    }
  });
});

describe('llms.txt', () => {
  const text = readBuilt('llms.txt');

  test('has a title and a summary', () => {
    expect(text).toMatch(/^# Reconnect\n\n> \S/);
  });

  test('names the Markdown of every entry once', () => {
    for (const { url } of entries) expect(text.split(`(${origin}/${fileOf(url)})`)).toHaveLength(2);
  });

  test('keeps what is never suggested apart', () => {
    const [, avoid = ''] = text.split('## Advice to avoid');
    for (const { verdict, url } of knowledge.fixes)
      expect(avoid.includes(`${origin}/${fileOf(url)}`), url).toBe(
        verdict === 'dangerous' || verdict === 'contradicted',
      );
  });
});
