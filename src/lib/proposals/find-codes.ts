import type { Answers } from '../domain/tree.ts';
import { createLexicon } from '../search/lexicon.ts';
import { normalise } from '../search/normalise.ts';
import type { NamedCode } from '../search/search-codes.ts';
import { namedCodes, withoutOtherNumbers } from '../search/search-codes.ts';
import type { PhraseTable, Sign } from './phrase-table.ts';

/** A place in a text: from one character to before another. */
interface Place {
  from: number;
  to: number;
}

/** Answers that a code in a text speaks for. */
export interface CodeHit extends Place {
  says: Answers;
  weak: boolean;
}

/** Finds codes in a piece of a text that is short enough to be read as one query, and may begin within a line. */
export type CodeFinder = (piece: string, startsLine?: boolean) => CodeHit[];

/** Numbers below this are codes only where they are written as such. */
const MIN_BARE = 100;

const toNumber = (hex: string | undefined): number | null =>
  hex === undefined || hex === '' ? null : Number.parseInt(hex, 16);

/**
 * Return where a code is written in a piece, given also as `plain`, in its normalised form; null where a number that only looks
 * like it was read.
 *
 * @param cleaned The normalised form again, without the numbers that aren’t codes.
 * @param before Pattern of what comes before a number that is a code.
 */
function findWritten(
  piece: string,
  plain: string,
  cleaned: string,
  before: string,
  { number, kind, guess }: NamedCode,
): Place | null {
  const hex = number.toString(16);
  const patterns = [
    `0x0*${hex}\\b`,
    // The words around it have named its list.
    ...(kind === 'extended' ? [`\\b${number}\\b`] : []),
    ...(number >= MIN_BARE ? [`(?<=${before})${number}\\b`] : []),
    ...(guess ? [`(?<=${before})0*${hex}\\b`] : []),
  ];
  for (const pattern of patterns) {
    for (const { 0: written, index } of plain.matchAll(new RegExp(pattern, 'g'))) {
      if (!cleaned.startsWith(written, index)) continue;
      // Few texts change their length when they are normalised.
      const from =
        plain.length === piece.length ? index : Math.max(0, piece.toLowerCase().indexOf(written));
      return { from, to: from + written.length };
    }
  }
  return null;
}

const sharesCheck = (one: Answers, other: Answers): boolean =>
  Object.keys(one).some((check) => Object.hasOwn(other, check));

/** Make the codes of a table ready to be found. */
export function createCodeFinder({ signs, codes, numbers }: PhraseTable): CodeFinder {
  const lexicon = createLexicon({
    warmUp: '',
    stopWords: [],
    weakWords: [],
    joined: {},
    patterns: [],
    equivalents: [],
    classes: {},
    terms: {},
    ...numbers,
  });
  // A whole word that calls it a code, in the same sentence, or the start of a line, as in logs.
  const called = `(?<![a-z\\d])(?:${lexicon.codeWords})[^\\w\\n.?]{0,4}`;
  const before = `(?:${called}|(?:^|\\n)\\s*)`;
  const beforeWithin = `(?:${called}|\\n\\s*)`;
  const mayHoldCode = new RegExp(`0x[0-9a-f]|${before}[0-9]`);
  const documented = new Set(codes);
  const all = signs.flatMap((sign) =>
    (sign.codes ?? []).map((code) => {
      const [main, extended] = code.split('/');
      return { sign, main: toNumber(main), extended: toNumber(extended) };
    }),
  );
  const others = signs.filter(({ otherCodes }) => otherCodes);
  const toHit = ({ says, weak }: Sign, { from, to }: Place): CodeHit => ({
    says,
    weak: weak ?? false,
    from,
    to,
  });

  return (piece, startsLine = true) => {
    const plain = normalise(piece);
    if (!mayHoldCode.test(plain)) return [];
    const cleaned = withoutOtherNumbers(plain, lexicon);
    const named = namedCodes(plain, lexicon).flatMap((code) => {
      const place = findWritten(piece, plain, cleaned, startsLine ? before : beforeWithin, code);
      return place ? [{ ...code, place }] : [];
    });
    const mains = named.filter(
      ({ kind, number }) =>
        (kind === null || kind === 'disconnect') && number > 0 && documented.has(number),
    );
    const extensions = named.filter(({ kind }) => kind === 'extended');

    const hits = all.flatMap(({ sign, main, extended }) => {
      const first = mains.find(({ number }) => number === main);
      const second = extensions.find(({ number }) => number === extended);
      if ((main !== null && !first) || (extended !== null && !second)) return [];
      const place = (first ?? second)?.place;
      return place ? [{ ...toHit(sign, place), isPair: main !== null && extended !== null }] : [];
    });
    // A pair says more than its main code alone.
    const best: CodeHit[] = hits.filter(
      ({ says, isPair }) =>
        isPair || !hits.some((more) => more.isPair && sharesCheck(says, more.says)),
    );
    const [first] = mains;
    for (const sign of first ? others : [])
      if (!best.some(({ says }) => sharesCheck(sign.says, says)))
        best.push(toHit(sign, (first as (typeof mains)[number]).place));
    return best;
  };
}
