import type { Reach, WayIn } from '../domain/access.ts';
import { REACH } from './labels.ts';

/** The question of what can be reached, in a few words. */
export const REACH_SHORT = 'Other access';

/** Its answers in a few words. */
const WAY_IN_SHORT: Record<WayIn, string> = {
  'by-console': 'At its console',
  'by-portal': 'Through a portal',
  'by-someone': 'Someone else can',
  'only-remote': 'None, only Remote Desktop',
  unsure: 'Not sure yet',
};

/** What was said of what can be reached, in one line. Older addresses list places. */
export const reachLine = (reach: Reach): string =>
  typeof reach === 'string'
    ? WAY_IN_SHORT[reach]
    : reach.map((place) => REACH[place]).join(', ') || 'Nothing';
