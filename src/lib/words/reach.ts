import type { FixPlace } from '../schema/words.ts';
import { REACH } from './labels.ts';

/** Writes the places within reach in one line. */
export const reachLine = (reach: readonly FixPlace[]): string =>
  reach.map((place) => REACH[place]).join(', ') || 'Nothing';
