import type { Fact } from './fact.ts';
import type { ReadContext, ReadResult } from './reader.ts';

/** Limit of characters that are looked at: an export of the keys that matter has at most a few million. */
const MAX_CHARACTERS = 16_000_000;
/** Limit of lines, so that a text of line ends alone stays small in memory. */
const MAX_LINES = 400_000;
/** Limit of characters of a line. The longest that mean something are lists of ciphers, at about 3,000. */
const MAX_LINE = 4_000;
/** Limit of facts of one reader: more would not be looked at by anybody. */
export const MAX_FACTS = 2_000;
/** Limit of characters of a value in a fact. */
export const MAX_VALUE = 1_000;

/** Marks that Windows puts into text and that mean nothing: byte order marks, marks of direction, NUL. */
const INVISIBLE = /[\u0000\ufeff\u200e\u200f]/g;

let last: { text: string; lines: readonly string[] } | null = null;

/**
 * Split a text into its lines without marks and spaces at their ends; line 1 is at index 0. Keeps the last result, because
 * several readers look at one text in turn.
 */
export const splitLines = (text: string): readonly string[] => {
  if (last?.text === text) return last.lines;
  const lines = text
    .slice(0, MAX_CHARACTERS)
    .replace(INVISIBLE, '')
    .split(/\r\n|\r|\n/, MAX_LINES)
    .map((line) => line.slice(0, MAX_LINE).trimEnd());
  last = { text, lines };
  return lines;
};

/** Match a pattern and return its groups, '' for those without a match; null where it doesn't match. */
export const groupsOf = (pattern: RegExp, text: string): string[] | null => {
  const match = pattern.exec(text);
  return match === null ? null : match.slice(1).map((group: string | undefined) => group ?? '');
};

/** Rows of a text that became facts. */
export interface Collected {
  facts: Fact[];
  /** Rows read; as many as facts unless stated. */
  records?: number;
  unreadable?: number;
  notes?: string[];
}

/** Make a fact of a line, at an index from 0. */
export const toFact = (
  context: ReadContext,
  provider: string,
  id: string,
  index: number,
  fields: Readonly<Record<string, string>>,
  more: Partial<Fact> = {},
): Fact => ({
  time: null,
  provider,
  id,
  fields: Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, value.slice(0, MAX_VALUE)]),
  ),
  where: `line ${index + 1}`,
  source: context.name,
  ...more,
});

/** Keep as many facts as the limit allows, the summaries among them, which count what is left out too. */
const shorten = (facts: readonly Fact[]): Fact[] => {
  const summaries = facts.filter(({ id }) => id === 'summary').slice(0, MAX_FACTS);
  const others = facts.filter(({ id }) => id !== 'summary');
  return [...others.slice(0, MAX_FACTS - summaries.length), ...summaries];
};

/** Make the result of a reader; null where nothing became a fact. */
export const toResult = (kind: string, collected: Collected): ReadResult | null => {
  const { facts, records = facts.length, unreadable = 0, notes = [] } = collected;
  if (facts.length === 0) return null;
  const left = facts.length - MAX_FACTS;
  return {
    kind,
    records,
    unreadable,
    facts: left > 0 ? shorten(facts) : facts,
    spans: [],
    notes: left > 0 ? [...notes, `${left} more rows were left out.`] : notes,
  };
};
