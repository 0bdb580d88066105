import { MAX_QUERY_CHARACTERS } from './options.ts';

/** Letters that are not made of a plain one and an accent. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  ł: 'l',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  đ: 'd',
  ı: 'i',
};

/**
 * Put text into the form in which it is compared: lower case, one form of every quote, accent and full-width character. Both sides of a search go
 * through it, the content when the index is built and the query when it is typed.
 */
export function normalise(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .toLowerCase()
    .replace(/[ßłøæœđı]/g, (letter) => PLAIN[letter] ?? letter);
}

/**
 * Clean a query as typed or pasted, and make it short enough to work on. A pasted dialog loses its line breaks in a one-line box, which
 * joins the first code to the words “Extended error code”: they are separated again.
 */
export const cleanQuery = (text: string): string =>
  normalise(
    text
      .slice(0, MAX_QUERY_CHARACTERS)
      .replace(/(?<=0x(?:[0-9a-f]+?|[0-9A-F]+?))(?=\p{Lu}\p{Ll}{2})/gu, ' '),
  )
    .replace(/(?<=\w)extended error/g, ' extended error')
    .replace(/(?<=\w)timestamp/g, ' timestamp')
    .trim();
