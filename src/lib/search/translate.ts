import { normalise } from './normalise.ts';

/** Scripts that put spaces between words: their words are compared whole, those of the other scripts anywhere in a text. */
const SPACED = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\s'*-]+$/u;
const WORDS = /[\p{L}\p{M}\p{N}]+/gu;
/** Ends the beginning of a word: `лиценз*` is said of every word that begins so. */
const OPEN = '*';
/** A word of a phrase, or the beginning of one. */
interface PhraseWord {
  text: string;
  open: boolean;
}

/** A phrase of another language and what it is called here. */
interface ForeignPhrase {
  words: PhraseWord[];
  meaning: string;
}

const fits = ({ text, open }: PhraseWord, word: string | undefined): boolean =>
  word === text || (open && word?.startsWith(text) === true);

const phraseWords = (phrase: string): PhraseWord[] =>
  phrase.split(/[\s'-]+/).map((word) => ({
    text: word.replace(OPEN, ''),
    open: word.endsWith(OPEN),
  }));

/** Make the translation of phrases with spaces between their words. */
function wordTranslator(phrases: readonly ForeignPhrase[]): (text: string) => string {
  // By the beginning that its first word must have, the longest phrase first.
  const byStart = new Map<string, ForeignPhrase[]>();
  for (const phrase of [...phrases].sort((a, b) => b.words.length - a.words.length)) {
    const start = phrase.words[0]?.text ?? '';
    byStart.set(start, [...(byStart.get(start) ?? []), phrase]);
  }
  const longest = Math.max(0, ...[...byStart.keys()].map((start) => start.length));

  return (text) => {
    const found = [...text.matchAll(WORDS)].map(({ 0: word, index }) => ({ word, at: index }));
    const end = (place: number): number =>
      (found[place]?.at ?? 0) + (found[place]?.word.length ?? 0);
    const phraseAt = (place: number): ForeignPhrase | undefined => {
      const first = found[place]?.word ?? '';
      let best: ForeignPhrase | undefined;
      for (let length = Math.min(first.length, longest); length > 1; length -= 1) {
        const phrase = byStart
          .get(first.slice(0, length))
          ?.find(({ words }) => words.every((word, i) => fits(word, found[place + i]?.word)));
        if (phrase && phrase.words.length > (best?.words.length ?? 0)) best = phrase;
      }
      return best;
    };

    let translated = '';
    let done = 0;
    for (let place = 0; place < found.length;) {
      const phrase = phraseAt(place);
      if (phrase) {
        translated += `${text.slice(done, found[place]?.at)} ${phrase.meaning} `;
        done = end(place + phrase.words.length - 1);
      }
      place += phrase?.words.length ?? 1;
    }
    return translated + text.slice(done);
  };
}

/** Make the translation of phrases that are found anywhere, with or without the spaces that they are written with. */
function textTranslator(meanings: ReadonlyMap<string, string>): (text: string) => string {
  const phrases = [...meanings.keys()].sort((a, b) => b.length - a.length);
  if (phrases.length === 0) return (text) => text;
  const anyPhrase = new RegExp(
    phrases.map((phrase) => phrase.split(' ').join(' ?')).join('|'),
    'g',
  );
  const compact = new Map(
    [...meanings].map(([phrase, meaning]) => [phrase.replaceAll(' ', ''), meaning]),
  );
  return (text) =>
    text.replace(anyPhrase, (found) => ` ${compact.get(found.replaceAll(' ', '')) ?? found} `);
}

/**
 * Make the translation of what people write in another language into words of this knowledge base. The longest phrase that fits
 * wins, so that a phrase may mean something else than its parts.
 *
 * @param terms Phrases of other languages by the words that they mean.
 * @returns The translation of a normalised text; what it doesn't know stays as it is.
 */
export function createTranslator(
  terms: Readonly<Record<string, readonly string[]>>,
): (text: string) => string {
  const all = Object.entries(terms).flatMap(([meaning, phrases]) =>
    phrases.map((phrase) => ({ phrase: normalise(phrase), meaning })),
  );
  const inText = textTranslator(
    new Map(
      all
        .filter(({ phrase }) => !SPACED.test(phrase))
        .map(({ phrase, meaning }) => [phrase, meaning]),
    ),
  );
  const inWords = wordTranslator(
    all
      .filter(({ phrase }) => SPACED.test(phrase))
      .map(({ phrase, meaning }) => ({ words: phraseWords(phrase), meaning })),
  );
  return (text) => inWords(inText(text));
}
