import type { CodeKind } from '../domain/code-kinds.ts';
import { unsigned } from '../domain/signed.ts';
import type { Lexicon } from './lexicon.ts';

/** A number in a query that may be the number of a code. */
export interface NamedCode {
  number: number;
  /** The list of codes that the words around it name; null where nothing says which. */
  kind: CodeKind | null;
  /** True for one of two readings: bare digits read as hexadecimal. */
  guess: boolean;
}

/** Dates, times, addresses, versions, ids of processes and lines of source code hold numbers that are not codes. */
const NOT_CODES = new RegExp(
  [
    String.raw`\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b`,
    String.raw`\b\d+(?:\.\d+)+(?::\d+)?`,
    String.raw`\b\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}(?!\d)`,
    String.raw`(?<!\d)\d{1,2}(?::\d{2,3})+(?:[.,]\d+)?(?:z|[+-]\d{4})?(?:\s*[ap]m)?(?!\w)`,
    String.raw`\[[0-9a-f]*:+[0-9a-f:]*\](?::\d+)?`,
    String.raw`\bcve-\d+-\d+`,
    String.raw`\.[a-z]{1,5}:\d+`,
    String.raw`\b\d{3,}x\d{3,}\b`,
  ].join('|'),
  'g',
);
/** Nothing but numbers: then even a single digit is meant. */
const ONLY_NUMBERS = /^[\s\dxa-f,/|+;()-]*\d[\s\dxa-f,/|+;()-]*$/;
/** A number, in hexadecimal or not. */
const NUMBER = String.raw`(?<!\d)0x(?<hex>[0-9a-f]{1,16})\b|(?<!\w)(?<sign>-?)(?<bare>[0-9a-f]{1,10})\b`;
/** Marks between a word and its number. */
const MARKS = String.raw`[\s:\uff1a=(#[."']*`;
/** Marks between two numbers of one message, and those that do only where nothing else was written. */
const JOINS = /^\s*[/|+-]\s*$/;
const SPACES = /^[)\s]*[/|+,;-]?[\s(]*$/;

/** The first number with the highest of 32 bits set: the system’s own results begin there. */
const MIN_STATUS = 2 ** 31;
const MAX_NUMBER = 2 ** 32;
/** Clients other than the system’s own put the class of an error in the upper half of its number. */
const CLASSES: Readonly<Record<number, CodeKind>> = { 1: 'error-info', 2: 'client-error' };
/** Digits that a bare number needs to be taken for a code where no word calls it one. */
const MIN_DIGITS = 3;
/** No extended code has more digits in decimal. */
const MAX_EXTENDED_DIGITS = 5;

/** Read the kind of a number off the number itself; undefined where it does not tell. */
function ownKind(number: number): { number: number; kind: CodeKind } | undefined {
  if (number >= MIN_STATUS && number < MAX_NUMBER) return { number, kind: 'status' };
  const kind = CLASSES[number >>> 16];
  if (kind === undefined || number >= MAX_NUMBER) return undefined;
  return { number: kind === 'error-info' ? number % 2 ** 16 : number, kind };
}

/** Blank the numbers of a normalised query that aren’t codes; all else keeps its place. */
export const withoutOtherNumbers = (
  query: string,
  { withoutNumbers }: Pick<Lexicon, 'withoutNumbers'>,
): string =>
  withoutNumbers(
    // Some keyboards and forums write the x as a sign of multiplication.
    query.replace(/\b0×/g, '0x').replace(NOT_CODES, (found) => ' '.repeat(found.length)),
  );

/**
 * Read the codes that a normalised query names, in its order: `0xe1`, `e1`, `225`, `0xe1 0xb`, `225/11`, `event 1057`, or a whole
 * pasted dialog or line of a log. Hexadecimal without further words is a main code the first time and an extended one after that,
 * as the dialog prints them. Bare digits may be decimal or hexadecimal: both readings are given. Small bare numbers count only
 * where a word calls them a code or nothing else was asked. A zero says that there was no error, and hides no other code.
 */
export function namedCodes(
  query: string,
  lexicon: Pick<Lexicon, 'withoutNumbers' | 'codeWords' | 'kindOfWord'>,
): NamedCode[] {
  const { codeWords, kindOfWord } = lexicon;
  const text = withoutOtherNumbers(query, lexicon);
  const only = ONLY_NUMBERS.test(text);
  const found: NamedCode[] = [];
  const add = (number: number, kind: CodeKind | null, guess = false): void => {
    if (!found.some((one) => one.number === number && one.kind === kind))
      found.push({ number, kind, guess });
  };

  /** End of the number before, where it can be the first of two that belong together. */
  let mainEnd: number | undefined;
  const numbers = new RegExp(`(?:(?<![a-z\\d])(?<said>${codeWords})${MARKS})?(?:${NUMBER})`, 'g');
  for (const { 0: match, index, groups = {} } of text.matchAll(numbers)) {
    const { said, hex, sign, bare = '' } = groups;
    const end = index + match.length;
    const between = mainEnd === undefined ? undefined : text.slice(mainEnd, index);
    const follows =
      between !== undefined && said === undefined && (only ? SPACES : JOINS).test(between);
    mainEnd = undefined;
    const kind = said === undefined ? null : kindOfWord(said);

    if (hex !== undefined) {
      const number = Number.parseInt(hex, 16);
      if (!Number.isSafeInteger(number)) continue;
      const own = ownKind(number);
      const isSecond = follows || found.some((one) => one.kind === 'disconnect');
      if (own) add(own.number, own.kind);
      else add(number, kind ?? (isSecond ? 'extended' : 'disconnect'));
      if (!own && kind === null && !isSecond) mainEnd = end;
      continue;
    }
    const isDecimal = /^\d+$/.test(bare);
    if (sign === '-' && !(follows && isDecimal)) {
      const own = isDecimal ? ownKind(unsigned(-Number(bare))) : undefined;
      if (own) add(own.number, own.kind);
    } else if (follows && isDecimal && bare.length <= MAX_EXTENDED_DIGITS) {
      add(Number(bare), 'extended');
    } else if (
      /\d/.test(bare) &&
      (said !== undefined || only || (isDecimal && bare.length >= MIN_DIGITS))
    ) {
      if (isDecimal) {
        const own = ownKind(Number(bare));
        add(own?.number ?? Number(bare), own?.kind ?? kind);
      }
      if (kind !== 'event' && kind !== 'exit') {
        const own = ownKind(Number.parseInt(bare, 16));
        add(own?.number ?? Number.parseInt(bare, 16), own?.kind ?? kind, isDecimal);
      }
      if (kind === null) mainEnd = end;
    }
  }
  return withoutZeros(found);
}

/** Leave out zeros beside another code: an extended zero belongs to a main code, and a main zero says that there was none. */
function withoutZeros(found: readonly NamedCode[]): NamedCode[] {
  const others = found.filter(({ number }) => number !== 0);
  if (others.length === 0) return [...found];
  const hasMain = others.some(({ kind }) => kind === 'disconnect' || kind === null);
  return found.filter(({ number, kind }) => number !== 0 || (hasMain && kind === 'extended'));
}
