import { mergeResults } from './merge-results.ts';
import type { ReadContext, ReadFile, ReadResult, TextReader } from './reader.ts';
import { reasonOf } from './reason-of.ts';
import { UNKNOWN_TEXT } from './text-notes.ts';

/**
 * Limit of a text in characters: 32 million of UTF-16 are 64 MB, beside which a browser tab can still work. Outputs have
 * thousands, the XML of a full log of 20 MB has some 30 million.
 */
export const MAX_TEXT = 32 * 1024 * 1024;

/** Ways to the readers of text, each its own chunk: the ones for events, for outputs and for logs of clients. */
const FAMILIES: readonly (() => Promise<readonly TextReader[]>)[] = [
  async () => (await import('./events/event-readers.ts')).EVENT_READERS,
  async () => (await import('./outputs/output-readers.ts')).OUTPUT_READERS,
  async () => (await import('./client-logs/client-log-readers.ts')).CLIENT_LOG_READERS,
];

/** Let one reader look at a text; a fault in it is an error of that file and of no other. */
function tryReader(reader: TextReader, text: string, context: ReadContext): ReadResult | null {
  try {
    return reader(text, context);
  } catch (fault) {
    return {
      kind: 'text',
      records: 0,
      unreadable: 1,
      facts: [],
      spans: [],
      notes: [`A reader failed on this text: ${reasonOf(fault)}`],
    };
  }
}

/**
 * Read text that a person pasted, or the text of a file: every reader looks at it, because a transcript may hold several
 * outputs. One result for each kind found; one of kind `text` without facts where no reader knows anything.
 * Throws nothing but the reason of `signal`.
 */
export async function readText(text: string, context: ReadContext): Promise<ReadFile[]> {
  const cut = text.length > MAX_TEXT;
  const seen = cut ? text.slice(0, MAX_TEXT) : text;
  const results: ReadResult[] = [];
  for (const load of FAMILIES) {
    context.signal?.throwIfAborted();
    for (const reader of await load()) {
      const result = tryReader(reader, seen, context);
      if (result !== null) results.push(result);
    }
  }
  if (results.length === 0)
    results.push({
      kind: 'text',
      records: 0,
      unreadable: 0,
      facts: [],
      spans: [],
      notes: [seen.trim() === '' ? 'This text is empty.' : UNKNOWN_TEXT],
    });
  const note = `Only the first ${MAX_TEXT / 1024 / 1024} million characters were read.`;
  return mergeResults(results).map((result) => ({
    ...result,
    notes: cut ? [...result.notes, note] : result.notes,
    file: context.name,
    error: null,
  }));
}
