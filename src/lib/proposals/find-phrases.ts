import type { PhraseTable, Sign } from './phrase-table.ts';
import type { TextWord } from './split-text.ts';
import { splitPhrase } from './split-text.ts';

/** Words that follow each other; the last one may be only the beginning of a word. */
interface Option {
  words: readonly string[];
  begins: boolean;
}

/** One place of a pattern: one of several options, or a gap of a few words. */
type Part = { options: readonly Option[]; optional: boolean } | 'gap';

interface Pattern {
  sign: Sign;
  /** Set for what a screen prints: it counts across the ends of sentences. */
  printed: boolean;
  parts: readonly Part[];
}

/** A pattern found in a text: from one word to before another. */
export interface PhraseHit {
  sign: Sign;
  printed: boolean;
  from: number;
  to: number;
}

/** Finds phrases in words. */
export type PhraseFinder = (words: readonly TextWord[]) => PhraseHit[];

/** Words that a gap may take. */
const MAX_GAP = 4;
/** Letters by which the patterns that may begin with a word are looked up. */
const KEY = 3;

const keyOf = (word: string): string => word.slice(0, KEY);

function readPart(text: string, groups: PhraseTable['groups']): Part {
  if (text === '..') return 'gap';
  const optional = text.endsWith('?');
  const options = (optional ? text.slice(0, -1) : text).split('|').flatMap((one): Option[] => {
    if (one.startsWith('@'))
      return (groups[one.slice(1)] ?? []).map((name) => ({
        words: splitPhrase(name),
        begins: false,
      }));
    const begins = one.endsWith('*');
    return [{ words: splitPhrase(begins ? one.slice(0, -1) : one), begins }];
  });
  // The longest first, so that a name is not taken for the shorter one that it begins with.
  return { optional, options: options.sort((a, b) => b.words.length - a.words.length) };
}

const matches = (word: string | undefined, wanted: string, begins: boolean): boolean =>
  word !== undefined && (begins ? word.startsWith(wanted) : word === wanted);

/** Return where a pattern ends that begins at a word, or -1. */
function endOf(
  pattern: Pattern,
  words: readonly TextWord[],
  start: number,
  barred: ReadonlySet<string>,
  part = 0,
  at = start,
): number {
  const { parts, printed } = pattern;
  const now = parts[part];
  if (now === undefined) return at;
  const inside = (place: number): boolean =>
    printed || words[place]?.sentence === words[start]?.sentence;
  const goOn = (to: number): number => endOf(pattern, words, start, barred, part + 1, to);
  if (now === 'gap') {
    for (let skipped = 0; skipped <= MAX_GAP; skipped += 1) {
      const last = at + skipped - 1;
      if (skipped > 0 && (!inside(last) || barred.has(words[last]?.word ?? ''))) break;
      const end = goOn(at + skipped);
      if (end >= 0) return end;
    }
    return -1;
  }
  for (const { words: wanted, begins } of now.options) {
    const last = wanted.length - 1;
    if (
      wanted.every(
        (word, index) =>
          inside(at + index) && matches(words[at + index]?.word, word, begins && index === last),
      )
    ) {
      const end = goOn(at + wanted.length);
      if (end >= 0) return end;
    }
  }
  return now.optional ? goOn(at) : -1;
}

/** Make the phrases of a table ready to be found. */
export function createPhraseFinder({ signs, groups, roles }: PhraseTable): PhraseFinder {
  const patterns = signs.flatMap((sign): Pattern[] => [
    ...(sign.texts ?? []).map((text) => ({
      sign,
      printed: true,
      parts: [{ optional: false, options: [{ words: splitPhrase(text), begins: false }] }],
    })),
    ...(sign.words ?? []).map((text) => ({
      sign,
      printed: false,
      parts: text.split(' ').map((part) => readPart(part, groups)),
    })),
  ]);
  // A gap takes no word that would change what is said.
  const barred = new Set([...roles.denies, ...roles.deniesAhead, ...roles.breaks]);
  const byKey = new Map<string, Set<Pattern>>();
  for (const pattern of patterns) {
    const [first] = pattern.parts;
    if (first === undefined || first === 'gap') continue;
    for (const { words } of first.options) {
      const key = keyOf(words[0] ?? '');
      byKey.set(key, (byKey.get(key) ?? new Set()).add(pattern));
    }
  }
  return (words) => {
    const hits: PhraseHit[] = [];
    words.forEach(({ word }, from) => {
      for (const pattern of byKey.get(keyOf(word)) ?? []) {
        const to = endOf(pattern, words, from, barred);
        if (to > from) hits.push({ sign: pattern.sign, printed: pattern.printed, from, to });
      }
    });
    return hits;
  };
}
