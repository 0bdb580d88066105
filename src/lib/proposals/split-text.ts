import { normalise } from '../search/normalise.ts';

/** One word of a text and its place. In scripts without spaces, each character is one. */
export interface TextWord {
  /** In the form in which words are compared. */
  word: string;
  from: number;
  to: number;
  /** Number of its sentence. */
  sentence: number;
  /** Set where a comma or a bracket comes right before it. */
  afterComma: boolean;
}

/** A text as words. */
export interface SplitText {
  words: TextWord[];
  /** Numbers of the sentences that are questions. */
  questions: ReadonlySet<number>;
}

/** The most characters of a word that are compared. */
const MAX_WORD = 48;
/** The most characters between two words that are read. */
const MAX_BETWEEN = 80;

const SCRIPT = String.raw`[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー]`;
/** Arrow, which people write for “to”. */
const ARROW = '[-=]{1,3}>|→';
const WORD = new RegExp(
  String.raw`${ARROW}|${SCRIPT}|(?:(?!${SCRIPT})[\p{L}\p{M}\p{N}_])+(?:['’](?!${SCRIPT})\p{L}+)*`,
  'gu',
);
const PLAIN = /^[a-z0-9_]+$/;
/** A full stop within a name or a number ends nothing, and neither does the end of a line that was wrapped. */
const ENDS_SENTENCE = /[.!?](?=["'”’)\]]*(?:\s|$))|[。！？;；•|]|\n\s*\n|\n\s*(?:[-*>#]|\d+[.)])/;
/** A line this long may have been wrapped. */
const WRAPPED = 60;

/** Put a word into the form in which words are compared. */
function toCompared(text: string): string {
  const lower = text.slice(0, MAX_WORD).toLowerCase();
  if (/[>→]$/.test(lower)) return 'to';
  return PLAIN.test(lower) ? lower : normalise(lower).replace(/'s$/, '').replace(/'/g, '');
}

/** Split a text into its words. */
export function splitText(text: string): SplitText {
  const words: TextWord[] = [];
  const questions = new Set<number>();
  let sentence = 0;
  let end = 0;
  for (const match of text.matchAll(WORD)) {
    const from = match.index;
    const between = from === end ? '' : text.slice(end, Math.min(from, end + MAX_BETWEEN));
    if (between.length > 1 || /[^ ]/.test(between)) {
      const isLine = between.includes('\n') && end - text.lastIndexOf('\n', end - 1) < WRAPPED;
      if (/[?？]/.test(between)) questions.add(sentence);
      if (isLine || ENDS_SENTENCE.test(between)) sentence += 1;
    }
    end = from + match[0].length;
    words.push({
      word: toCompared(match[0]),
      from,
      to: end,
      sentence,
      afterComma: /[,，、()（）:：]/.test(between),
    });
  }
  if (/^\W{0,4}[?？]/.test(text.slice(end, end + 5))) questions.add(sentence);
  return { words, questions };
}

/** Return the words of a phrase, in the form in which they are compared. */
export const splitPhrase = (phrase: string): string[] =>
  splitText(phrase).words.map(({ word }) => word);
