import type { CodeKind } from '../schema/code.ts';
import type { EntryKind } from '../knowledge/model.ts';
import type { Likelihood, Risk, Verdict } from '../schema/words.ts';

/** Everything that can be found. A code has a page of its own, as the four kinds of entry have. */
export type SearchKind = EntryKind | 'code';

/** What a result shows: the part of the index that a reader sees. */
export interface Listing {
  kind: SearchKind;
  id: string;
  title: string;
  /** One or two sentences. */
  summary: string;
  /** Codes have none. */
  verdict?: Verdict;
  /** How often a cause stands behind the error. Causes only. */
  likelihood?: Likelihood;
  /** Fixes only. */
  risk?: Risk;
  /** Minutes of work and waiting together. Fixes and checks. */
  minutes?: number;
  /** The number of a code. Codes only. */
  code?: { kind: CodeKind; number: number };
}

/** One thing to be found, with the text by which it is found. */
export interface SearchDocument extends Listing {
  /** Ids of causes, nearest first: of a cause itself, what a fix treats, what a symptom or a code points to. */
  causes: string[];
  /** Main and extended numbers that together are the sign of a symptom. */
  pairs: (readonly [number, number | null])[];
  /** For a fix that is never suggested: the safer fix. */
  instead?: string;
  /** How much weight the entry has before anything is asked, 0 to 1. */
  prior: number;
  /** Field to its text. */
  fields: Partial<Record<Field, string[]>>;
}

/** The fields of a document. `options.ts` says what each weighs. */
export type Field = 'title' | 'terms' | 'codes' | 'summary' | 'claims' | 'headings' | 'commands' | 'body' | 'reports';

/** A document as the index carries it: without its text. */
export type IndexedListing = Omit<SearchDocument, 'fields' | 'pairs'> & Partial<Pick<SearchDocument, 'pairs'>>;

/** What is sent to the browser. Plain JSON. */
export interface SearchIndex {
  entries: IndexedListing[];
  /** Every word of every document, sorted. */
  words: string[];
  /** For each word: place of a document in `entries`, then its weight there, and so on. */
  postings: number[][];
}
