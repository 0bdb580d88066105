import type { StatedAccess, AccessPoint } from '../domain/access.ts';
import { REACH } from './labels.ts';

/** Short name of the question about access. */
export const REACH_SHORT = 'Other access';

/** Short names of its answers. */
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
