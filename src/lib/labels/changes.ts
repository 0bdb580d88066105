/** The parts of a correction, as people read them. */
export const CORRECTION = {
  was: 'What we said',
  is: 'What is right',
  why: 'How we know',
  entries: 'Where',
} as const;
