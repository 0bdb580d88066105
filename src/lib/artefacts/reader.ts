import type { Fact, Span } from './fact.ts';

/** Bytes to read in pieces: a file, a part of one, or bytes in memory. */
export interface ByteSource {
  /** In bytes. */
  readonly size: number;
  /** Read the bytes from one place up to another; fewer at the end. */
  read: (from: number, to: number) => Promise<Uint8Array>;
}

/** The surroundings of a reader. */
export interface ReadContext {
  /** Name of the file, for `source` of its facts. */
  name: string;
  /** Present time in milliseconds since 1970, for what has no time of its own. */
  now: number;
  /** Tell whether an event is wanted as a fact. Records that are not are counted, and count for the span. */
  wants: (provider: string, id: number) => boolean;
  /** Takes the share that has been read, from 0 to 1. */
  onProgress?: (share: number) => void;
  signal?: AbortSignal;
}

/** Findings of a reader in one file. */
export interface ReadResult {
  /** Kind of artefact, such as `evtx`, `pcapng`, `event-xml` or `qwinsta`. */
  kind: string;
  /** Records, frames or rows in it, with those that could not be read. */
  records: number;
  /** Those among them that could not be read. */
  unreadable: number;
  facts: Fact[];
  spans: Span[];
  /** Things that were not read, with the reason, a sentence each. */
  notes: string[];
}

/** The result for one file. A reader never throws: `error` is the sentence to show. */
export interface ReadFile extends ReadResult {
  file: string;
  error: string | null;
}

/** Reader of binary artefacts. Throws nothing but the reason of `signal`. */
export type BinaryReader = (source: ByteSource, context: ReadContext) => Promise<ReadResult>;

/** Reader of text; null where the text is nothing of its kind. Throws nothing. */
export type TextReader = (text: string, context: ReadContext) => ReadResult | null;
