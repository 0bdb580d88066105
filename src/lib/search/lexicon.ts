import type { CodeKind } from '../domain/code-kinds.ts';
import type { VocabularyData } from '../schema/vocabulary.ts';
import { normalise } from './normalise.ts';
import { stem } from './stem.ts';
import { tokens } from './tokens.ts';
import { createTranslator } from './translate.ts';

/** Marks a kind of thing, so that it never meets a word: nobody types a tilde in a word. */
const KIND = '~';
/** Marks what a symptom says, likewise. */
const SAYING = '"';

/** A word or phrase of a text, as it is looked up. */
export interface Term {
  /** Its stem, or the first of its equivalents. */
  term: string;
  /** The stems it was written with. More than one for a phrase. */
  parts: string[];
  /** Those parts of a phrase that carry matter; none for a single word. */
  matter: string[];
  /** The kinds of thing it names, each marked with a tilde. */
  kinds: readonly string[];
  /** True for a word that nearly everybody writes. */
  weak: boolean;
  /** Ids of the symptoms that say so, in these words. */
  saidBy: readonly string[];
}

/** Sentences that a symptom shows, by its id. */
export type Sayings = Readonly<Record<string, readonly string[]>>;

/** A vocabulary, ready to read texts with. */
export interface Lexicon {
  /** Put the terms of another language in a normalised text into words of the knowledge base. */
  translate: (text: string) => string;
  /** Remove the numbers from a normalised text that are not codes. */
  withoutNumbers: (text: string) => string;
  /** The source of a pattern for the words that call a number a code. */
  codeWords: string;
  /** Name the list of codes that such a word names; null where it names none. */
  kindOfWord: (word: string) => CodeKind | null;
  /**
   * Read the terms of a normalised text, in order. A phrase of the vocabulary counts as one term; words that carry no matter
   * are left out, except inside such a phrase.
   */
  termsOf: (text: string) => Term[];
}

const stems = (text: string): string[] => tokens(normalise(text)).map(stem);

/** Phrases of the vocabulary: each as its stems, joined by spaces, with the term that is used for it. */
class Phrases {
  readonly #terms = new Map<string, string>();
  /** First word of a phrase to the length of the longest that begins with it. */
  readonly #longest = new Map<string, number>();

  learn(phrase: readonly string[], term: string): void {
    const [first = ''] = phrase;
    this.#longest.set(first, Math.max(this.#longest.get(first) ?? 1, phrase.length));
    this.#terms.set(phrase.join(' '), term);
  }

  termOf(phrase: string): string | undefined {
    return this.#terms.get(phrase);
  }

  /** Count the words of the longest phrase that begins at a place; 0 where none does. */
  lengthAt(stemmed: readonly string[], at: number): number {
    const longest = this.#longest.get(stemmed[at] ?? '') ?? 0;
    for (let length = Math.min(longest, stemmed.length - at); length > 0; length -= 1)
      if (this.#terms.has(stemmed.slice(at, at + length).join(' '))) return length;
    return 0;
  }
}

/** A shorter sentence may mean anything. */
const MIN_SAYING_WORDS = 4;

/** Learn phrases and kinds from the equivalents and the classes of a vocabulary, and from what symptoms say. */
function learn(
  { equivalents, classes }: VocabularyData,
  sayings: Sayings,
): {
  phrases: Phrases;
  kinds: Map<string, string[]>;
  speakers: Map<string, string[]>;
} {
  const phrases = new Phrases();
  const kinds = new Map<string, string[]>();
  const speakers = new Map<string, string[]>();
  for (const [symptom, sentences] of Object.entries(sayings))
    for (const sentence of sentences) {
      const phrase = stems(sentence.replace(/^\d+\)/, ''));
      if (phrase.length < MIN_SAYING_WORDS) continue;
      const term = phrases.termOf(phrase.join(' ')) ?? SAYING + symptom;
      phrases.learn(phrase, term);
      speakers.set(term, [...new Set([...(speakers.get(term) ?? []), symptom])]);
    }
  for (const group of equivalents) {
    const [first = ''] = group;
    const term = stems(first).join('-');
    for (const phrase of group) phrases.learn(stems(phrase), term);
  }
  for (const [kind, members] of Object.entries(classes))
    for (const member of members) {
      const phrase = stems(member);
      const term = phrases.termOf(phrase.join(' ')) ?? phrase.join('-');
      if (phrase.length > 1) phrases.learn(phrase, term);
      kinds.set(term, [...(kinds.get(term) ?? []), KIND + kind]);
    }
  return { phrases, kinds, speakers };
}

/** Any of some patterns; what matches nothing where there are none. */
const anyOf = (patterns: readonly string[]): string => patterns.join('|') || '(?!)';

const oneSpaced = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Read the words that call a number a code, as a query has them after its translation; the longest first. */
function readCodeWords(
  { codeWords }: VocabularyData,
  translate: (text: string) => string,
): Map<string, CodeKind | null> {
  const words = Object.entries(codeWords).flatMap(([name, list]) =>
    list.map((word) => {
      const kind = name === 'code' ? null : (name as CodeKind);
      return [oneSpaced(translate(normalise(word))), kind] as const;
    }),
  );
  return new Map(words.sort(([a], [b]) => b.length - a.length));
}

/** Make a vocabulary ready to read texts with. */
export function createLexicon(vocabulary: VocabularyData, sayings: Sayings = {}): Lexicon {
  const { phrases, kinds, speakers } = learn(vocabulary, sayings);
  const stopWords = new Set(vocabulary.stopWords);
  const weakWords = new Set(vocabulary.weakWords);
  const patterns = vocabulary.patterns.map(({ pattern, class: kind }) => ({
    pattern: new RegExp(pattern),
    kind: KIND + kind,
  }));
  const joined = new RegExp(`\\b(?:${anyOf(Object.keys(vocabulary.joined))})(?=\\d)`, 'g');
  const notCodes = new RegExp(anyOf(vocabulary.notCodes), 'g');
  const kindsOf = (term: string): readonly string[] =>
    kinds.get(term) ?? patterns.filter(({ pattern }) => pattern.test(term)).map(({ kind }) => kind);
  const translate = createTranslator(vocabulary.terms);

  const codeWords = readCodeWords(vocabulary, translate);
  const anyCodeWord =
    [...codeWords.keys()]
      .map((word) => word.replace(/[^\p{L}\p{M}\d\s]/gu, '\\$&').replaceAll(' ', '\\s+'))
      .join('|') || '(?!)';
  const calledCode = new RegExp(`(?:${anyCodeWord})[\\s:=#(-]*$`);

  return {
    translate,
    // A number after a word for a code is one, whatever it looks like; a word before it that says otherwise is believed.
    withoutNumbers: (text) =>
      text.replace(notCodes, (found: string, ...rest) => {
        const at = rest.find((one): one is number => typeof one === 'number') ?? 0;
        return /^\d/.test(found) && calledCode.test(text.slice(0, at))
          ? found
          : ' '.repeat(found.length);
      }),
    codeWords: anyCodeWord,
    kindOfWord: (word) => codeWords.get(oneSpaced(word)) ?? null,
    termsOf(text) {
      const words = tokens(
        translate(text).replace(joined, (word) => `${vocabulary.joined[word] ?? word} `),
      );
      const stemmed = words.map(stem);
      const found: Term[] = [];
      for (let at = 0; at < words.length;) {
        const length = phrases.lengthAt(stemmed, at);
        const parts = stemmed.slice(at, at + Math.max(length, 1));
        const term = parts.join(' ');
        const known = phrases.termOf(term);
        const word = words[at] ?? '';
        const matter = parts.filter(
          (_, i) => parts.length > 1 && !stopWords.has(words[at + i] ?? ''),
        );
        if (known !== undefined)
          found.push({
            term: known,
            parts,
            matter,
            kinds: kindsOf(known),
            weak: false,
            saidBy: speakers.get(known) ?? [],
          });
        else if (!stopWords.has(word))
          found.push({
            term,
            parts,
            matter,
            kinds: kindsOf(term),
            weak: weakWords.has(word),
            saidBy: [],
          });
        at += parts.length;
      }
      return found;
    },
  };
}
