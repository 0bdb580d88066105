import { minutes } from './labels.ts';

/** Return how long a fix takes: “5 minutes”, or “5 minutes of work, 10 of waiting”. */
export const fixTime = (fix: { minutes: number; waiting: number }): string =>
  fix.waiting === 0
    ? minutes(fix.minutes)
    : `${minutes(fix.minutes)} of work, ${fix.waiting} of waiting`;
