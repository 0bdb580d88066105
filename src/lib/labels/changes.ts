/** Headings of the parts of a correction. */
export const CORRECTION = {
  was: 'What we said',
  is: 'What is right',
  why: 'How we know',
  entries: 'Where',
} as const;
