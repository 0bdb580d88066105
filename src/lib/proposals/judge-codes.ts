import type { PhraseRole } from '../schema/phrase.ts';
import type { PhraseTable } from './phrase-table.ts';
import type { SplitText, TextWord } from './split-text.ts';
import { splitPhrase } from './split-text.ts';

/** Covers the numbers of a text that its words deny, or say to be of the past. */
export type CodeCover = (text: string, split: SplitText) => string;

const NUMBER = /^(?:0x[0-9a-f]+|[0-9a-f]*[0-9][0-9a-f]*)$/;
/** Takes the place of each character that is covered: no part of any number. */
const COVER = '_';
/** Words that are read on either side of a number. */
const MAX_REACH = 10;
/** The most words of a phrase that changes what a number says. */
const MAX_WORDS = 3;

/** Make the words of a table ready that deny codes. A code needs its denial close by, since most texts that deny something state a code as well. */
export function createCodeCover({
  roles,
  numbers: { codeWords },
}: Pick<PhraseTable, 'roles' | 'numbers'>): CodeCover {
  const setOf = (...names: PhraseRole[]): Set<string> =>
    new Set(names.flatMap((name) => roles[name]).map((phrase) => splitPhrase(phrase).join(' ')));
  const before = setOf('denies', 'deniesAhead', 'deniesCode');
  const after = setOf('deniesCodeBefore');
  const carries = setOf('carriesToCode');
  const joins = setOf('joinsCodes');
  const wordsOf = (phrases: readonly string[]): Set<string> =>
    new Set(phrases.flatMap(splitPhrase).filter((word) => !joins.has(word)));
  const called = wordsOf(Object.values(codeWords).flat());
  const extended = wordsOf(codeWords.extended ?? []);

  const endsPhrase = (words: readonly TextWord[], at: number): boolean =>
    Array.from({ length: MAX_WORDS }, (_, more) =>
      words
        .slice(Math.max(0, at - more), at + 1)
        .map(({ word }) => word)
        .join(' '),
    ).some((phrase) => before.has(phrase));

  /** Return the number that one belongs to, such as the main code before an extended one; -1 if it is alone. */
  function mainOf(words: readonly TextWord[], number: number): number {
    let parted = words[number]?.afterComma ?? false;
    let isExtended = true;
    for (let at = number - 1; number - at <= MAX_REACH; at -= 1) {
      const { word = '', sentence, afterComma = false } = words[at] ?? {};
      if (sentence !== words[number]?.sentence) return -1;
      if (NUMBER.test(word)) return parted && !isExtended ? -1 : at;
      if (!joins.has(word) && !called.has(word)) return -1;
      isExtended &&= extended.has(word);
      parted ||= afterComma;
    }
    return -1;
  }

  function isDenied(words: readonly TextWord[], number: number): boolean {
    const inside = (at: number): boolean => words[at]?.sentence === words[number]?.sentence;
    let start = number;
    while (inside(start - 1) && called.has(words[start - 1]?.word ?? '')) start -= 1;
    for (let at = start - 1; inside(at) && start - at <= MAX_REACH; at -= 1) {
      if (words[at + 1]?.afterComma) break;
      if (endsPhrase(words, at)) return true;
      if (!carries.has(words[at]?.word ?? '')) break;
    }
    const next = words.slice(number + 1, number + 1 + MAX_WORDS);
    return next.some((_, index) => {
      const phrase = next.slice(0, index + 1);
      return (
        inside(number + 1 + index) &&
        !phrase.some(({ afterComma }) => afterComma) &&
        after.has(phrase.map(({ word }) => word).join(' '))
      );
    });
  }

  return (text, { words }) => {
    const denied = new Set<number>();
    const pieces: string[] = [];
    let end = 0;
    words.forEach(({ word, from, to }, at) => {
      if (!NUMBER.test(word)) return;
      if (!denied.has(mainOf(words, at)) && !isDenied(words, at)) return;
      denied.add(at);
      pieces.push(text.slice(end, from), COVER.repeat(to - from));
      end = to;
    });
    return pieces.join('') + text.slice(end);
  };
}
