import { gzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { knowledgeFromDisk } from '../../../src/lib/knowledge/from-disk.ts';
import { searchIndex } from '../../../src/lib/search/build-index.ts';
import {
  measureSearch,
  rankOf,
  type JudgedQuery,
} from '../../../src/lib/search/evaluate-search.ts';
import { createSearch } from '../../../src/lib/search/search.ts';
import type { Listing } from '../../../src/lib/search/search-index.ts';

const { phrases, threads } = JSON.parse(
  readFileSync('tests/cases/search-queries.json', 'utf8'),
) as Record<'phrases' | 'threads', JudgedQuery[]>;
const knowledge = knowledgeFromDisk(process.cwd());
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

  it('never puts advice to avoid first', () => {
    for (const { query } of [...phrases, ...threads])
      expect(search(query).answers[0]?.instead, query).toBeUndefined();
  });

  it('holds none of these queries in its vocabulary', () => {
    const vocabulary = [
      ...equivalents.flat(),
      ...Object.values(classes).flat(),
      ...Object.keys(terms),
    ];
    const queries = new Set([...phrases, ...threads].map(({ query }) => query.toLowerCase()));
    expect(vocabulary.filter((word) => queries.has(word.toLowerCase()))).toEqual([]);
    expect(vocabulary.filter((word) => word.split(' ').length > 4)).toEqual([]);
  });

  it('answers half of them within a quarter of a frame', () => {
    const times = [...phrases, ...threads]
      .map(({ query }) => {
        const start = performance.now();
        search(query);
        return performance.now() - start;
      })
      .sort((a, b) => a - b);
    expect(times[Math.floor(times.length / 2)]).toBeLessThan(4);
  });

  it('fits into 64 kB with its vocabulary, compressed', () => {
    expect(gzipSync(JSON.stringify(index), { level: 9 }).length).toBeLessThan(64_000);
  });
});
