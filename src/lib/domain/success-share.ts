import type { Success } from './closed-lists.ts';

/**
 * Share of cases in which a fix helps when its cause is the real one: an editorial estimate behind each word, not a
 * measurement.
 */
export const SUCCESS_SHARE: Record<Success, number> = {
  usually: 0.8,
  often: 0.6,
  sometimes: 0.35,
  rarely: 0.1,
};
