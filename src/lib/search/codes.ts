import type { CodeKind } from '../schema/code.ts';

/** A number in a query that may be the number of a code. */
export interface NamedCode {
  number: number;
  /** The list of codes that the words around it name; null where nothing says which. */
  kind: CodeKind | null;
  /** True when it reads so only if bare digits are hexadecimal (904) or follow a slash. */
  guess: boolean;
}

/** Dates, times, addresses and versions hold numbers that are no codes. */
const NOT_CODES = /\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}|\d{1,2}:\d{2}(?::\d{2})?(?:\s*[ap]m)?|\d+(?:\.\d+)+|cve-\d+-\d+/g;
/** Years and numbers of Windows versions, and the port itself. */
const PRODUCT = /\b(?:windows|win|server|office|sql)(?:\s+server)?\s*\d{1,4}(?:\s*r2)?|\b20(?:0[038]|1[269]|2[0-9])\b(?:\s*r2)?|\b3389\b/g;
const NUMBER = /(extended error(?: code)?[\s:]*|error info\s*|errinfo\w*\s*|event(?:\s*id)?s?[\s:]*)?\b(?:0x([0-9a-f]{1,8})|([0-9a-f]{1,5}|\d{6,9}))\b/g;

/**
 * The codes that a cleaned query names, in the order in which it names them: `0x904`, `904`, `2308`, `0x904 0x7`, `904/7`,
 * `event 1057`, or a whole pasted dialog. The second hexadecimal number after a main code is the extended code.
 */
export function namedCodes(query: string): NamedCode[] {
  const text = query.replace(NOT_CODES, ' ').replace(PRODUCT, ' ');
  const found: NamedCode[] = [];
  const add = (number: number, kind: CodeKind | null, guess: boolean): void => {
    if (!found.some((one) => one.number === number && one.kind === kind)) found.push({ number, kind, guess });
  };
  for (const [, words = '', hex, bare] of text.matchAll(NUMBER)) {
    const said: CodeKind | null = words.startsWith('extended')
      ? 'extended'
      : words.startsWith('err')
        ? 'error-info'
        : words.startsWith('event')
          ? 'event'
          : null;
    if (hex !== undefined) {
      const second = said === null && found.some(({ guess }) => !guess);
      add(Number.parseInt(hex, 16), said ?? (second ? 'extended' : 'disconnect'), false);
    } else if (bare !== undefined && /^\d+$/.test(bare)) {
      add(Number(bare), said, false);
      if (said !== 'event') add(Number.parseInt(bare, 16), said, true);
    } else if (bare !== undefined && said !== null && /\d/.test(bare)) add(Number.parseInt(bare, 16), said, true);
  }
  return found;
}
