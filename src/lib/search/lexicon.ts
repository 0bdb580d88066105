import { normalise } from './normalise.ts';
import { stem } from './stem.ts';
import { tokens } from './tokens.ts';
import { CHINESE } from './vocabulary/chinese.ts';
import { CLASSES } from './vocabulary/classes.ts';
import { EQUIVALENTS } from './vocabulary/equivalents.ts';
import { STOP_WORDS, WEAK_WORDS } from './vocabulary/stop-words.ts';

/** Marks a kind of thing, so that it never meets a word: nobody types a tilde in a word. */
const KIND = '~';

const stems = (text: string): string[] => tokens(normalise(text)).map(stem);

/** Phrase of stems, joined by spaces, to the term that stands for it. */
const PHRASES = new Map<string, string>();
/** Term to the kinds that it is of. */
const KINDS = new Map<string, string[]>();
/** First word of a phrase to the length of the longest that begins with it. */
const LONGEST = new Map<string, number>();

const learn = (phrase: readonly string[], term: string): void => {
  const [first = ''] = phrase;
  LONGEST.set(first, Math.max(LONGEST.get(first) ?? 1, phrase.length));
  PHRASES.set(phrase.join(' '), term);
};

for (const group of EQUIVALENTS) {
  const [first = ''] = group;
  const term = stems(first).join('-');
  for (const phrase of group) learn(stems(phrase), term);
}
for (const [kind, members] of Object.entries(CLASSES)) {
  for (const member of members) {
    const phrase = stems(member);
    const term = PHRASES.get(phrase.join(' ')) ?? phrase.join('-');
    if (phrase.length > 1) learn(phrase, term);
    KINDS.set(term, [...(KINDS.get(term) ?? []), KIND + kind]);
  }
}

const CHINESE_TERM = new RegExp(
  Object.keys(CHINESE)
    .sort((a, b) => b.length - a.length)
    .join('|'),
  'g',
);
const CHINESE_CHARACTER = /\p{Script=Han}/u;
/** A normalised text with its Chinese terms put into words of this knowledge base. */
export const translate = (text: string): string =>
  CHINESE_CHARACTER.test(text) ? text.replace(CHINESE_TERM, (term) => ` ${CHINESE[term]} `) : text;

/** A word or phrase of a text, as it is looked up. */
export interface Term {
  /** Its stem, or the first of its equivalents. */
  term: string;
  /** The stems it was written with. More than one for a phrase. */
  parts: string[];
  /** The kinds of thing it names, each marked with a tilde. */
  kinds: readonly string[];
  /** True for a word that nearly everybody writes here. */
  weak: boolean;
}

/** Names that follow a pattern: an update by its number, and a yearly version of Windows, which is a large update. */
const PATTERNS: readonly (readonly [RegExp, string])[] = [
  [/^kb\d{6,7}$/, 'regression'],
  [/^\d\dh\d$/, 'regression'],
];
const kindsOf = (term: string): readonly string[] =>
  KINDS.get(term) ??
  PATTERNS.filter(([pattern]) => pattern.test(term)).map(([, kind]) => KIND + kind);

/** How many words the longest phrase of the vocabulary that begins at a place has; 0 when none does. */
function phraseAt(stemmed: readonly string[], at: number): number {
  const longest = LONGEST.get(stemmed[at] ?? '') ?? 0;
  for (let length = Math.min(longest, stemmed.length - at); length > 0; length -= 1)
    if (PHRASES.has(stemmed.slice(at, at + length).join(' '))) return length;
  return 0;
}

/**
 * The terms of a normalised text, in order. A phrase of the vocabulary counts as one term; words that carry no matter are left
 * out, except inside such a phrase.
 */
export function termsOf(text: string): Term[] {
  const words = tokens(translate(text).replace(/\bwin(?=\d)/g, 'windows '));
  const stemmed = words.map(stem);
  const found: Term[] = [];
  for (let at = 0; at < words.length;) {
    const length = phraseAt(stemmed, at);
    const parts = stemmed.slice(at, at + Math.max(length, 1));
    const term = parts.join(' ');
    const known = PHRASES.get(term);
    const word = words[at] ?? '';
    if (known !== undefined) found.push({ term: known, parts, kinds: kindsOf(known), weak: false });
    else if (!STOP_WORDS.has(word))
      found.push({ term, parts, kinds: kindsOf(term), weak: WEAK_WORDS.has(word) });
    at += parts.length;
  }
  return found;
}
