import type { HouseText } from './read-texts.ts';

/** A rule on the English of the code: a pattern to avoid, and what to write instead. */
export interface EnglishRule {
  kinds: readonly HouseText['kind'][];
  pattern: RegExp;
  say: string;
}

/** A breach of a rule, with its place, such as `src/a.ts:3`, the words and the advice */
export type Breach = string;

const WORDS = ['comment', 'copy'] as const;

/** The rules: plain words only, as CONTRIBUTING.md states them. */
export const ENGLISH_RULES: readonly EnglishRule[] = [
  {
    kinds: ['comment'],
    pattern: /^(What|Whoever|Whatever|Whether|Where|Who|Whom|Whose|How)\b/,
    say: 'begin with a verb (a function) or a noun (a type or a value), such as “Return …” or “Limit of …”.',
  },
  {
    kinds: WORDS,
    pattern: /\b(stands?|standing|stood)\b/i,
    say: 'write “is”, “remains” or “represents”.',
  },
  { kinds: WORDS, pattern: /\b(mend(s|ed|ing)?|cure[sd]?)\b/i, say: 'write “fix” or “repair”.' },
  { kinds: WORDS, pattern: /\banew\b/i, say: 'write “again”.' },
  { kinds: WORDS, pattern: /\bdear(er|est)?\b/i, say: 'write “expensive” or “slow”.' },
  { kinds: WORDS, pattern: /\bwhoever\b/i, say: 'write “the person who”, or name the person.' },
  { kinds: WORDS, pattern: /\bas though\b/i, say: 'write “as if”.' },
  { kinds: WORDS, pattern: /\bfor whose sake\b/i, say: 'write “for which”.' },
  {
    kinds: WORDS,
    pattern: /\b(has|have|had) (had )?(its|their) say\b/i,
    say: 'write what happens.',
  },
  {
    kinds: WORDS,
    pattern: /\b(comes?|came|brings?|brought) to life\b/i,
    say: 'write “starts”, “loads” or “hydrates”.',
  },
  {
    kinds: WORDS,
    pattern: /(?<!\bthere )\b(is|are|was|were) no (?!more\b|less\b|\w+er\b)/i,
    say: 'write “is not a …” or “there is no …”.',
  },
  { kinds: WORDS, pattern: /\b(tells?|told) (\S+ ){1,3}apart\b/i, say: 'write “distinguish”.' },
  { kinds: WORDS, pattern: /\bleads? on\b/i, say: 'write “continue” or “go to”.' },
  {
    kinds: ['name'],
    pattern: /^(anew|apart|begun|compiled|fitted|kept|settled|standing|told|workedOut)$|Anew$/,
    say: 'name a function by a verb (memo, compileModel) and a value by a noun.',
  },
];

/** Find every breach of the rules in texts of the code. */
export const findBreaches = (
  texts: readonly HouseText[],
  rules: readonly EnglishRule[] = ENGLISH_RULES,
): Breach[] =>
  texts.flatMap(({ kind, file, line, text }) =>
    rules.flatMap(({ kinds, pattern, say }) => {
      const match = kinds.includes(kind) ? pattern.exec(text)?.[0] : undefined;
      return match === undefined ? [] : [`${file}:${line}: “${match.trim()}”: ${say}`];
    }),
  );
