import { describe, expect, it } from 'vitest';
import { corrections, correctionsOf } from '../../../src/lib/model/corrections-of.ts';
import { feed } from '../../../src/lib/feed/feed.ts';
import { pagesOfChange } from '../../../src/lib/feed/pages-of-change.ts';
import { findProblems } from '../../../src/lib/knowledge/find-problems.ts';
import { ChangeSchema } from '../../../src/lib/schema/change.ts';
import { sample } from '../knowledge/sample.ts';

const written = {
  kind: 'correction',
  id: 'thicker-fuse',
  date: '2026-02-01',
  title: 'A thicker fuse does not help',
  was: 'A thicker fuse & a thinner wire help.',
  is: 'The fuse has to fit the wire.',
  why: 'The manual names the size on its first page.',
  sources: ['manual'],
  entries: ['fixes/replace-fuse', 'codes/0xe1'],
};
const change = ChangeSchema.parse(written);
const news = ChangeSchema.parse({
  kind: 'news',
  id: 'new-lamp',
  date: '2026-02-02',
  title: 'A new lamp',
  text: 'It is brighter than the old one.',
});
const knowledge = sample((raw) => raw.changes.push(news, change));

describe('a correction', () => {
  it('needs what was said, what is right, why, and the pages that said it', () => {
    for (const key of ['was', 'is', 'why', 'entries'] as const) {
      const { [key]: _left, ...rest } = written;
      expect(ChangeSchema.safeParse(rest).success, key).toBe(false);
    }
    expect(ChangeSchema.safeParse({ ...written, entries: [] }).success).toBe(false);
  });

  it('is linked from each page that it corrects, and from no other', () => {
    expect(corrections(knowledge)).toEqual([change]);
    expect(correctionsOf('fixes/replace-fuse', knowledge)).toEqual([change]);
    expect(correctionsOf('codes/0xe1', knowledge)).toEqual([change]);
    expect(correctionsOf('fixes/bridge-fuse', knowledge)).toEqual([]);
  });

  it('names its pages, codes among them', () => {
    expect(pagesOfChange(change, knowledge).map(({ title }) => title)).toEqual([
      'Replace the fuse',
      'Error code 0xE1 (225)',
    ]);
  });

  it('says in the feed what was wrong before what is right', () => {
    const text = feed(knowledge, new URL('https://example.org'));
    expect(text).toContain('<title>Correction: A thicker fuse does not help</title>');
    expect(text).toContain(
      'Was: A thicker fuse &amp; a thinner wire help.\nIs: The fuse has to fit the wire.\nWhy: ',
    );
    expect(text.indexOf('new-lamp')).toBeLessThan(text.indexOf('thicker-fuse'));
  });

  it('is refused with a source or a code that does not exist', () => {
    const wrong = ChangeSchema.parse({ ...written, sources: ['manul'], entries: ['codes/0xe2'] });
    expect(
      findProblems(sample((raw) => raw.changes.push(wrong))).map(
        ({ file, field, value }) => `${file} → ${field}: ${value}`,
      ),
    ).toEqual([
      'src/content/changes.yaml → thicker-fuse.sources[0]: manul',
      'src/content/changes.yaml → thicker-fuse.entries[0]: 0xe2',
    ]);
  });
});
