import type { StatedAccess, AccessPoint } from '../domain/access.ts';
import { REACH } from './labels.ts';

/** The question of what can be reached, in a few words. */
export const REACH_SHORT = 'Other access';

/** Its answers in a few words. */
const WAY_IN_SHORT: Record<Exclude<AccessPoint, 'only-remote'>, string> = {
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
export const reachLine = (access: StatedAccess, tool: string): string =>
  typeof access === 'string'
    ? access === 'only-remote'
      ? `None, only ${tool}`
      : WAY_IN_SHORT[access]
    : access.map((place) => REACH[place]).join(', ') || 'Nothing';
