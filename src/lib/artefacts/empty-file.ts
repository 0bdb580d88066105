import type { ReadFile } from './reader.ts';

/** Make the result of a file in which nothing was read, with the reason where it could not be. */
export const emptyFile = (file: string, error: string | null): ReadFile => ({
  file,
  kind: 'unknown',
  records: 0,
  unreadable: 0,
  facts: [],
  spans: [],
  notes: [],
  error,
});
