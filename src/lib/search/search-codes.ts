import type { CodeKind } from '../schema/code.ts';
import type { Lexicon } from './lexicon.ts';

/** A number in a query that may be the number of a code. */
export interface NamedCode {
  number: number;
  /** The list of codes that the words around it name; null where nothing says which. */
  kind: CodeKind | null;
  /** True for one of two readings: bare digits read as hexadecimal. */
  guess: boolean;
}

/** Dates, times, addresses, versions and CVE numbers hold numbers that are not codes. */
const NOT_CODES =
  /\b\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}\b|\b\d{1,2}:\d{2}(?::\d{2})?(?:\s*[ap]m)?|\b\d+(?:\.\d+)+|\bcve-\d+-\d+/g;
const SAID = String.raw`(extended(?:\s+error)?(?:\s+code)?|error\s*info|errinfo\w*|events?(?:\s*ids?)?|(?:error|reason|code|id)+(?:\s+code)?)?[\s:=(#]*`;
const NUMBERS = new RegExp(
  String.raw`${SAID}\b(?:0x([0-9a-f]{1,8})|([0-9a-f]{1,9}))\b(?:\s*[/,+]\s*(\d{1,4})\b(?!\s*[/.]))?`,
  'g',
);
/** Nothing but numbers: then even a single digit is meant. */
const ONLY_NUMBERS = /^[\s\dxa-f,/+;-]*\d[\s\dxa-f,/+;-]*$/;

const KIND_SAID: readonly (readonly [RegExp, CodeKind])[] = [
  [/^extended/, 'extended'],
  [/^(error\s*info|errinfo)/, 'error-info'],
  [/^event/, 'event'],
];

/**
 * Read the codes that a normalised query names, in its order: `0xe1`, `e1`, `225`, `0xe1 0xb`, `225/11`, `event 1057`, or a whole
 * pasted dialog. Hexadecimal without further words is a main code the first time and an extended one after that, as the dialog
 * prints them. Bare digits may be decimal or hexadecimal: both readings are given. Small bare numbers count only where a word
 * calls them a code or nothing else was asked.
 *
 * @param withoutNumbers Takes out what the vocabulary knows to be no codes.
 */
export function namedCodes(query: string, withoutNumbers: Lexicon['withoutNumbers']): NamedCode[] {
  const text = withoutNumbers(query.replace(NOT_CODES, ' '));
  const only = ONLY_NUMBERS.test(text);
  const found: NamedCode[] = [];
  const add = (number: number, kind: CodeKind | null, guess = false): void => {
    if (!found.some((one) => one.number === number && one.kind === kind))
      found.push({ number, kind, guess });
  };

  for (const [, said, hex, bare = '', second] of text.matchAll(NUMBERS)) {
    const kind =
      KIND_SAID.find(([pattern]) => said !== undefined && pattern.test(said))?.[1] ?? null;
    if (hex !== undefined) {
      const main = found.some((one) => one.kind === 'disconnect');
      add(Number.parseInt(hex, 16), kind ?? (main ? 'extended' : 'disconnect'));
    } else if (
      /\d/.test(bare) &&
      (said !== undefined || only || bare.length >= 3 || second !== undefined)
    ) {
      const decimal = /^\d+$/.test(bare);
      if (decimal) add(Number(bare), kind);
      else if (said === undefined && !only) continue;
      if (kind !== 'event') add(Number.parseInt(bare, 16), kind, decimal);
    } else continue;
    if (second !== undefined) add(Number(second), 'extended');
  }
  return found;
}
