import { z } from 'astro/zod';
import { CODE_KINDS } from '../domain/code-kinds.ts';
import { IdSchema } from './id.ts';

const words = z.array(z.string().min(1));

/** A regular expression that is written as a text. */
const PatternSchema = z.string().refine(
  (text) => {
    try {
      return Boolean(new RegExp(text));
    } catch {
      return false;
    }
  },
  { error: 'must be a regular expression' },
);

/** Words that people type about the error, with their meanings: the record of search.yaml. */
export const VocabularySchema = z.strictObject({
  /** A query with a typing error, run once before anybody waits for an answer: browsers compile on first use. */
  warmUp: z.string().min(3),
  /** Words that carry the sentence and not the matter. */
  stopWords: words,
  /** Words that nearly everybody writes: they count little, and alone they still find something. */
  weakWords: words.default([]),
  /** Numbers that are not codes unless a word before them says so, such as years: patterns of a lower-case text. */
  notCodes: z.array(PatternSchema).default([]),
  /** Words after which a number is a code, in any language: by the list that they name, and under `code` those that name none. */
  codeWords: z.partialRecord(z.enum([...CODE_KINDS, 'code']), words).default({}),
  /** Words that people join to a number, and the word that is meant: `deb` for `debian` reads `deb12` as `debian 12`. */
  joined: z.record(z.string(), z.string()).default({}),
  /** Names that follow a pattern, by the class that each belongs to: `^kb\d{6,7}$` for updates. */
  patterns: z.array(z.strictObject({ pattern: PatternSchema, class: IdSchema })).default([]),
  /** Groups of words and phrases that mean the same. The first of a group is used for all of them. */
  equivalents: z.array(words.min(2)).default([]),
  /** Names that people type, by the kind of thing that each is: a query for one VPN finds what is written about another. */
  classes: z.record(IdSchema, words).default({}),
  /**
   * Words and phrases of other languages, by the words of this knowledge base that they mean: `licence: [lizenz*, 许可证]`. A star ends
   * the beginning of a word, and the longest that fits wins.
   */
  terms: z.record(z.string(), words).default({}),
});
export type VocabularyData = z.output<typeof VocabularySchema>;
