import { gzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { knowledgeFromDisk } from '../../../src/lib/knowledge/from-disk.ts';
import { searchIndex } from '../../../src/lib/search/build-index.ts';
import {
  crossValidateSearch,
  measureSearch,
  queriesOfCases,
  rankOf,
  type JudgedQuery,
} from '../../../src/lib/search/evaluate-search.ts';
import { withoutLanguages } from '../../../src/lib/search/languages.ts';
import { createSearch } from '../../../src/lib/search/search.ts';
import type { Listing } from '../../../src/lib/search/search-index.ts';

const judged = JSON.parse(readFileSync('tests/cases/search-queries.json', 'utf8')) as Record<
  'phrases' | 'threads' | 'reports',
  JudgedQuery[]
>;
const knowledge = knowledgeFromDisk(process.cwd());
const { phrases, threads } = judged;
const reports = [...judged.reports, ...queriesOfCases(knowledge.cases)];
const { equivalents, classes, terms } = knowledge.vocabulary;
const index = searchIndex(knowledge);
const search = createSearch(index);

const cause = (id: string): Listing => ({
  kind: 'cause',
  id,
  title: id,
  summary: '',
  causes: [id],
});
const found = (...ids: string[]) => ({ codes: [], answers: ids.map(cause), more: [] });

describe('measureSearch', () => {
  it('counts the first place that meets an expected cause', () => {
    expect(rankOf(found('a', 'b', 'c'), ['c', 'b'])).toBe(2);
    expect(rankOf(found('a'), ['b'])).toBe(0);
  });

  it('skips queries without an expected cause and averages the rest', () => {
    const queries = [
      { query: 'one', causes: ['a'] },
      { query: 'two', causes: ['b'] },
      { query: 'three', causes: ['z'] },
      { query: 'four', causes: [] },
    ];
    expect(measureSearch(() => found('a', 'b'), queries)).toEqual({
      n: 3,
      'recall@1': 0.3333,
      'recall@3': 0.6667,
      'recall@10': 0.6667,
      MRR: 0.5,
    });
  });
});

describe('crossValidateSearch', () => {
  const right = (typed: string) => found(typed);
  const wrong = () => found('none');
  const query = (id: string): JudgedQuery => ({ query: id, causes: [id] });

  it('asks each part of the search that does best on the others', () => {
    // On two of three parts the first search is right, so it is chosen for all but one of those two, where both are as good.
    const first = (typed: string) => (typed === 'c' ? wrong() : right(typed));
    const parts = ['a', 'b', 'c'].map((id) => [query(id)]);
    expect(crossValidateSearch([first, wrong], parts)).toMatchObject({ n: 3, 'recall@3': 0.6667 });
    expect(crossValidateSearch([wrong, right], parts)).toMatchObject({ n: 3, 'recall@3': 1 });
  });

  it('keeps the first search where another is only as good', () => {
    const parts = ['a', 'b'].map((id) => [query(id)]);
    const onlyA = (typed: string) => (typed === 'a' ? right(typed) : wrong());
    const onlyB = (typed: string) => (typed === 'b' ? right(typed) : wrong());
    // The search that does best on the other part does worst on this one.
    expect(crossValidateSearch([onlyA, onlyB], parts)).toMatchObject({ n: 2, 'recall@1': 0 });
  });
});

describe('the search on real queries', () => {
  it('puts a right answer among the first three of four phrases in five', () => {
    const quality = measureSearch(search, phrases);
    expect(quality.n).toBeGreaterThan(60);
    expect(quality['recall@3']).toBeGreaterThanOrEqual(0.8);
    expect(quality.MRR).toBeGreaterThanOrEqual(0.65);
  });

  it('does better still on the titles of public threads', () => {
    const quality = measureSearch(search, threads);
    expect(quality.n).toBeGreaterThan(90);
    expect(quality['recall@3']).toBeGreaterThanOrEqual(0.85);
    expect(quality.MRR).toBeGreaterThanOrEqual(0.8);
  });

  it('does as well on titles, messages and log lines of reports in many languages', () => {
    const quality = measureSearch(search, reports);
    expect(quality.n).toBeGreaterThan(450);
    expect(quality['recall@3']).toBeGreaterThanOrEqual(0.85);
    expect(quality.MRR).toBeGreaterThanOrEqual(0.78);
  });

  it('never puts advice to avoid first', () => {
    for (const { query } of [...phrases, ...threads, ...reports])
      expect(search(query).answers[0]?.instead, query).toBeUndefined();
  });

  it('holds none of these queries in its vocabulary', () => {
    const vocabulary = [
      ...equivalents.flat(),
      ...Object.values(classes).flat(),
      ...Object.keys(terms),
    ];
    const foreign = Object.values(terms).flat();
    // A title that is nothing but the name of a thing, such as “TLS 1.2”, can’t be learnt by heart.
    const isName = ({ query }: JudgedQuery): boolean => query.split(' ').length < 3;
    const queries = new Set(
      [...phrases, ...threads, ...reports.filter((report) => !isName(report))].map(({ query }) =>
        query.toLowerCase(),
      ),
    );
    expect([...vocabulary, ...foreign].filter((word) => queries.has(word.toLowerCase()))).toEqual(
      [],
    );
    expect(vocabulary.filter((word) => word.split(' ').length > 4)).toEqual([]);
    // Articles and prepositions make the same names longer in other languages.
    expect(foreign.filter((word) => word.split(' ').length > 6)).toEqual([]);
  });

  it('fits into 64 kB with its vocabulary, compressed, and the terms of other languages into 14 kB', () => {
    const size = (value: unknown): number => gzipSync(JSON.stringify(value), { level: 9 }).length;
    expect(size(withoutLanguages(index))).toBeLessThan(64_000);
    expect(size(terms)).toBeLessThan(14_000);
  });
});
