import type { ReadFile } from './reader.ts';

/** Make the result of a file that could not be read. */
export const failedFile = (file: string, error: string): ReadFile => ({
  file,
  kind: 'unknown',
  records: 0,
  unreadable: 0,
  facts: [],
  spans: [],
  notes: [],
  error,
});
