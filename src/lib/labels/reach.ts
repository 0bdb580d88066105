import type { Reach, WayIn } from '../domain/access.ts';
import { REACH } from './labels.ts';

/** The question of what can be reached, in a few words. */
export const REACH_SHORT = 'Other access';

/** Its answers in a few words. */
const WAY_IN_SHORT: Record<Exclude<WayIn, 'only-remote'>, string> = {
  'by-console': 'At its console',
  'by-portal': 'Through a portal',
  'by-someone': 'Someone else can',
  unsure: 'Not sure yet',
};

/**
 * Say in one line what can be reached. Older addresses list places.
 *
 * @param tool The program that refuses.
 */
export const reachLine = (reach: Reach, tool: string): string =>
  typeof reach === 'string'
    ? reach === 'only-remote'
      ? `None, only ${tool}`
      : WAY_IN_SHORT[reach]
    : reach.map((place) => REACH[place]).join(', ') || 'Nothing';
