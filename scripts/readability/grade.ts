import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';

/** The school year that a text asks for, by Flesch and Kincaid. Year 8 is a reader of 13 or 14. */
export interface Grade {
  /** Each name counts as a word of one syllable, because no easier word can take its place. */
  plain: number;
  /** Names count with all their syllables. */
  raw: number;
}

/** The formula was made for passages: below this, one long word decides the grade. */
export const FEWEST_WORDS = 6;

const SENTENCE_END = /[.!?:;]+(?=["”’)]*(?:\s|$))/;
/** A word with a capital after its first letter, a digit, or another sign of a name: "TLS", "0x904", "TermService". */
const NAME = /\d|^.+[A-Z]|[\\/._%*@]/;
/** Substitute for a name while the words are counted: one word, one syllable. */
const SHORT_WORD = 'it';

/** Return the sentences of a text. A colon and a semicolon end one too, as Flesch counted. */
export const sentencesOf = (text: string): string[] =>
  text
    .split(SENTENCE_END)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /[A-Za-z0-9]/.test(sentence));

/** Remove what only Markdown reads: links keep their words. */
const withoutMarkup = (text: string): string =>
  text.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1').replaceAll(/\*+/g, '');

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * Replace each name by one short word: code, quoted texts of the screen, numbers and abbreviations, words with a capital
 * inside a sentence, and the terms given, also in the plural.
 */
function withoutNames(text: string, terms: readonly string[]): string {
  const known = [...terms]
    .sort((a, b) => b.length - a.length)
    .map((term) => new RegExp(`(?<![\\w-])${escaped(term)}(?:s|es)?(?![\\w-])`, 'gi'));
  const bare = known.reduce(
    (rest, term) => rest.replaceAll(term, SHORT_WORD),
    text.replaceAll(/`[^`]*`|“[^”]*”/g, SHORT_WORD),
  );
  return sentencesOf(bare)
    .map((sentence) =>
      sentence
        .split(/\s+/)
        .map((word, place) => {
          const letters = word.replaceAll(/^[^\w]+|[^\w]+$/g, '');
          return NAME.test(letters) || (place > 0 && /^[A-Z]/.test(letters)) ? SHORT_WORD : word;
        })
        .join(' '),
    )
    .join('. ');
}

const wordsOf = (text: string): string[] => text.match(/[A-Za-z0-9][\w’'-]*/g) ?? [];

function fleschKincaidOf(text: string): number {
  const words = wordsOf(text);
  const sentence = sentencesOf(text).length;
  if (words.length === 0 || sentence === 0) return 0;
  const syllables = words.reduce(
    (sum, word) => sum + Math.max(1, syllable(word.replaceAll('’', ''))),
    0,
  );
  const grade = fleschKincaid({ sentence, word: words.length, syllable: syllables });
  return Math.round(grade * 10) / 10;
}

/**
 * Grade a text, or return undefined when it is too short for the formula.
 *
 * @param terms Words of the subject that have no easier form, such as "certificate".
 */
export function gradeOf(text: string, terms: readonly string[]): Grade | undefined {
  const bare = withoutMarkup(text);
  if (wordsOf(bare).length < FEWEST_WORDS) return undefined;
  return { plain: fleschKincaidOf(withoutNames(bare, terms)), raw: fleschKincaidOf(bare) };
}
