import type { Given } from './given.ts';

/** Sentence for a form that is sent off empty. */
export const NOTHING_GIVEN = 'There is nothing in it. Paste a text, or choose a file.';

/** Return whether a form holds nothing to read. */
export const holdsNothing = ({ files, text }: Given): boolean =>
  files.length === 0 && text.trim() === '';
