import Fuse from 'fuse.js/min-basic';
import { PRIOR, QUERY_WEIGHTS, SATURATION, SPREAD, WORDS, DISTRUST } from './options.ts';
import { readQuery, type Query } from './query.ts';
import type { IndexedListing, SearchIndex } from './types.ts';

export interface SearchResults {
  query: Query;
  codes: IndexedListing[];
  answers: IndexedListing[];
  more: IndexedListing[];
}

export function createSearch(index: SearchIndex): (typed: string) => SearchResults {
  const { entries, words, postings } = index;
  const place = new Map(words.map((word, at) => [word, at]));
  const plain = words.filter((word) => !word.startsWith('~'));
  const fuse = new Fuse(plain, WORDS);
  const n = entries.filter((entry) => entry.kind !== 'code').length;
  const isCode = entries.map((entry) => entry.kind === 'code');
  const idf = postings.map((list) => {
    let df = 0;
    for (let i = 0; i < list.length; i += 2) if (!isCode[list[i] ?? 0]) df += 1;
    return Math.log(1 + (n - df + 0.5) / (df + 0.5));
  });
  const causeAt = new Map(entries.flatMap((entry, at) => (entry.kind === 'cause' ? [[entry.id, at] as const] : [])));

  const similar = (word: string): [string, number][] => {
    if (word.length < 4 || /\d/.test(word)) return [];
    return fuse
      .search(word, { limit: 8 })
      .filter(({ item }) => item.startsWith(word) || Math.abs(item.length - word.length) <= 2)
      .map(({ item, score = 1 }) => [item, item.startsWith(word) ? QUERY_WEIGHTS.longer : QUERY_WEIGHTS.similar * (1 - score)]);
  };

  return (typed) => {
    const query = readQuery(typed);
    const score = new Float64Array(entries.length);
    const add = (word: string, weight: number): boolean => {
      const at = place.get(word);
      if (at === undefined) return false;
      const list = postings[at] ?? [];
      for (let i = 0; i < list.length; i += 2) {
        const tf = list[i + 1] ?? 0;
        score[list[i] ?? 0]! += weight * (idf[at] ?? 0) * (tf / (tf + SATURATION * 4));
      }
      return true;
    };
    for (const [word, weight] of query.words) {
      if (!add(word, weight)) for (const [other, w] of similar(word)) add(other, weight * w);
    }
    // codes
    const codeHits: { at: number; strength: number }[] = [];
    for (const { number, kind, guess } of query.codes) {
      entries.forEach((entry, at) => {
        if (!entry.code || entry.code.number !== number) return;
        const strength = (kind === null ? (entry.code.kind === 'event' || entry.code.kind === 'disconnect' ? 0.9 : 0.5) : entry.code.kind === kind ? 1 : 0.2) * (guess ? 0.5 : 1);
        codeHits.push({ at, strength });
      });
    }
    const final = Float64Array.from(score);
    const toCause = new Float64Array(entries.length);
    entries.forEach((entry, at) => {
      if (entry.kind === 'symptom' && score[at]! > 0)
        entry.causes.forEach((id, rank) => {
          const c = causeAt.get(id);
          if (c !== undefined) toCause[c] = Math.max(toCause[c]!, (SPREAD.symptom * score[at]!) / (1 + SPREAD.decay * rank));
        });
    });
    for (const { at, strength } of codeHits)
      entries[at]!.causes.forEach((id, rank) => {
        const c = causeAt.get(id);
        if (c !== undefined) toCause[c]! += (SPREAD.code * strength) / (1 + SPREAD.decay * rank) / Math.sqrt(entries[at]!.causes.length);
      });
    entries.forEach((entry, at) => {
      if (entry.kind === 'cause') final[at]! += toCause[at]!;
    });
    const causeScore = Float64Array.from(final);
    entries.forEach((entry, at) => {
      if (entry.kind === 'fix')
        entry.causes.forEach((id, rank) => {
          const c = causeAt.get(id);
          if (c === undefined) return;
          final[at] = Math.max(final[at]!, score[at]! + (SPREAD.causeToFix * causeScore[c]!) / (1 + SPREAD.decay * rank));
          if (rank === 0) final[c] = Math.max(final[c]!, causeScore[c]! + SPREAD.fixToCause * score[at]!);
        });
    });
    entries.forEach((entry, at) => {
      if (final[at]! > 0) final[at] = (final[at]! + PRIOR * entry.prior) * (entry.instead ? DISTRUST : 1);
    });
    const ranked = entries.map((_, at) => at).filter((at) => final[at]! > 0).sort((a, b) => final[b]! - final[a]! || a - b);
    const pick = (kinds: string[], limit: number): IndexedListing[] => ranked.map((at) => entries[at]!).filter((e) => kinds.includes(e.kind)).slice(0, limit);
    return { query, codes: codeHits.sort((a, b) => b.strength - a.strength).slice(0, 6).map(({ at }) => entries[at]!), answers: pick(['cause', 'fix'], 20), more: pick(['symptom', 'check', 'code'], 10) };
  };
}
