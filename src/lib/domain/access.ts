import type { CheckPlace, FixPlace } from './closed-lists.ts';
import { FIX_PLACES } from './closed-lists.ts';

/** The places that the user can reach. `host` means its console or a management tool, not the program that refuses. */
export type Access = readonly FixPlace[];

/** Someone who can reach everything: taken unless the user says otherwise. */
export const ALL_ACCESS: Access = FIX_PLACES;

/** What needs no way to the host: the computer in front of somebody, and what lies between. */
export const FROM_HERE: Access = ['client', 'network'];

/** What people answer when they are asked whether they can get to the host another way. Ids are part of addresses. */
export const WAYS_IN = ['by-console', 'by-portal', 'by-someone', 'only-remote', 'unsure'] as const;
export type WayIn = (typeof WAYS_IN)[number];

/** What a person said of what they can reach: an answer, or, in addresses from before it was a question, places. */
export type Reach = WayIn | Access;

/** Somebody else is asked to look and to act, so all of it can go on. Whoever is not sure can do no work there yet. */
const REACHED: Record<WayIn, Access> = {
  'by-console': [...FROM_HERE, 'host'],
  'by-portal': ALL_ACCESS,
  'by-someone': ALL_ACCESS,
  'only-remote': FROM_HERE,
  unsure: FROM_HERE,
};

/** The places behind what a person said; all of them where nothing was said. */
export const accessOf = (reach: Reach | undefined): Access =>
  reach === undefined ? ALL_ACCESS : typeof reach === 'string' ? REACHED[reach] : reach;

/** From which places a check can be made; any one of them will do. An empty list means that it needs none. */
const CHECK_NEEDS: Record<CheckPlace, readonly FixPlace[]> = {
  anywhere: [],
  client: ['client'],
  // Another device or another route: whoever sits at the client can try that.
  path: ['client', 'network'],
  host: ['host'],
  // What a portal shows of a machine can be seen at the machine too.
  portal: ['portal', 'host'],
};

/** Whether a check can be made with this access. */
export const canCheck = (where: CheckPlace, access: Access): boolean =>
  CHECK_NEEDS[where].length === 0 || CHECK_NEEDS[where].some((place) => access.includes(place));

/** Whether a fix can be carried out with this access; if not, it is handed over. */
export const canFix = (where: FixPlace, access: Access): boolean => access.includes(where);
