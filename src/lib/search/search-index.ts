import type { PackedCodes } from './code-listing.ts';
import type { PackedPostings } from './postings.ts';
import type { VocabularyData } from '../schema/vocabulary.ts';
import type { EntryKind } from '../model/knowledge.ts';
import type { CodeKind } from '../domain/code-kinds.ts';
import type { Likelihood, Risk, Verdict } from '../domain/closed-lists.ts';

/** Everything that can be found. A code has a page of its own, as the four kinds of entry have. */
export type SearchKind = EntryKind | 'code';

/** One page that can be found, as the index holds it: the texts of a result, and what ranking needs. */
export interface Listing {
  kind: SearchKind;
  id: string;
  title: string;
  /** One or two sentences. */
  summary: string;
  /** Codes have none. */
  verdict?: Verdict;
  /** Band of how often a cause is behind the error. Causes only. */
  likelihood?: Likelihood;
  /** Fixes only. */
  risk?: Risk;
  /** Minutes of work and waiting together. Fixes and checks. */
  minutes?: number;
  /** Codes only. */
  code?: {
    kind: CodeKind;
    number: number;
    /** Other numbers that are printed for it. */
    also?: number[];
    /** Its name in lower case, where it has one. */
    name?: string;
  };
  /** Ids of causes, nearest first: of a cause itself, what a fix treats, what a symptom or a code points to. */
  causes?: string[];
  /** Main and extended numbers that together are the sign of a symptom. */
  pairs?: (readonly [main: number, extended: number | null])[];
  /** Sentences that a symptom shows on the screen. */
  says?: string[];
  /** Address at which the troubleshooter starts from a symptom, where its message alone shows it. */
  start?: string;
  /** For advice that is never suggested: id of the safer fix. */
  instead?: string;
  /** Weight before anything is asked, 0 to 1. */
  prior?: number;
}

/** The text by which a page is found. */
export interface SearchText {
  /** Subject of the page: its title, summary, terms and codes. */
  about: string[];
  /** The rest of its text. */
  rest: string[];
}

/** One page to be found, with its text. */
export interface SearchDocument {
  listing: Listing;
  text: SearchText;
}

/** Data for the browser: plain JSON. */
export interface SearchIndex {
  /** Pages of entries, in the order in which equals are shown. */
  entries: Listing[];
  /** Pages of codes: they come after the entries. */
  codes: PackedCodes;
  /** Every word of every page, sorted, as `word-list.ts` packs them. A leading tilde marks a kind of thing. */
  words: string;
  /** For each word its places and its weight there. */
  postings: PackedPostings;
  /** The vocabulary: queries are read with it as texts were. */
  vocabulary: VocabularyData;
}
