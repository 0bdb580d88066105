import { Window } from 'happy-dom';
import { expect, test } from 'vitest';
import { feed } from '../../../src/lib/feed/feed.ts';
import { pagesOfChange } from '../../../src/lib/feed/pages-of-change.ts';
import { sample } from '../knowledge/sample.ts';

const SITE = new URL('https://site.example');
const news = {
  kind: 'news' as const,
  id: 'new',
  date: '2026-01-31',
  title: 'Fuses & <lamps>',
  text: 'It is "thicker" & longer.',
  entries: ['fixes/replace-fuse', 'codes/0xe1', 'fixes/lost', 'checks/power-light'],
};
const correction = {
  kind: 'correction' as const,
  id: 'thick',
  date: '2026-02-28',
  title: 'Thick fuses',
  was: 'The fuse is thin.',
  is: 'The fuse is thick.',
  why: 'Somebody measured it.',
  sources: ['manual'],
  entries: ['causes/fuse'],
};
const knowledge = sample(({ changes }) => changes.push(news, correction));
const text = feed(knowledge, SITE);
const document = new new Window().DOMParser().parseFromString(text, 'text/xml');
const textsOf = (selector: string): (string | null)[] =>
  [...document.querySelectorAll(selector)].map(({ textContent }) => textContent);

test('the newest change comes first and dates the feed', () => {
  expect(textsOf('feed > updated')).toEqual(['2026-02-28T00:00:00Z']);
  expect(textsOf('entry > id')).toEqual([
    'https://site.example/changes/#thick',
    'https://site.example/changes/#new',
  ]);
  expect(textsOf('entry > updated')).toEqual(['2026-02-28T00:00:00Z', '2026-01-31T00:00:00Z']);
});

test('a correction says what was wrong before what is right; words keep their marks', () => {
  expect(textsOf('entry > title')).toEqual(['Correction: Thick fuses', 'Fuses & <lamps>']);
  expect(textsOf('entry > content')).toEqual([
    'Was: The fuse is thin.\nIs: The fuse is thick.\nWhy: Somebody measured it.',
    'It is "thicker" & longer.',
  ]);
});

test('a change links to the pages that it touches, in its order', () => {
  const related = [...document.querySelectorAll('link[rel="related"]')].map((link) => [
    link.getAttribute('href'),
    link.getAttribute('title'),
  ]);
  expect(related).toEqual([
    ['https://site.example/causes/fuse/', 'A blown fuse'],
    ['https://site.example/fixes/replace-fuse/', 'Replace the fuse'],
    ['https://site.example/codes/0xe1/', 'Error code 0xE1 (225)'],
    ['https://site.example/checks/power-light/', 'Is the power light on?'],
  ]);
  expect(pagesOfChange({ ...news, entries: ['fixes/lost', 'codes/0xe2'] }, knowledge)).toEqual([]);
});

test('a site without changes has an empty feed that is the same each time', () => {
  const empty = feed(sample(), SITE);
  expect(empty).toContain('<updated>1970-01-01T00:00:00Z</updated>');
  expect(empty).not.toContain('<entry>');
  expect(feed(sample(), SITE)).toBe(empty);
});
