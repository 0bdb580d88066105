import type { CheckPlace, FixPlace } from './closed-lists.ts';
import { FIX_PLACES } from './closed-lists.ts';

/** The places that the user can reach. `host` means its console or a management tool, not the refused connection. */
export type Access = readonly FixPlace[];

/** Access to every place: assumed unless the user says otherwise. */
export const ALL_ACCESS: Access = FIX_PLACES;

/** The places that need no access to the host: the computer in front of the user, and the network between. */
export const FROM_HERE: Access = ['client', 'network'];

/** The answers to how the user can get access to the host. Ids are part of addresses. */
export const ACCESS_POINTS = [
  'by-console',
  'by-portal',
  'by-someone',
  'only-remote',
  'unsure',
] as const;
export type AccessPoint = (typeof ACCESS_POINTS)[number];

/** Access as the user stated it: an answer, or, in addresses older than the question, a list of places. */
export type StatedAccess = AccessPoint | Access;

/** By somebody else everything can go on: they look and act. Without knowing, no work can be done at the host yet. */
const REACHED: Record<AccessPoint, Access> = {
  'by-console': [...FROM_HERE, 'host'],
  'by-portal': ALL_ACCESS,
  'by-someone': ALL_ACCESS,
  'only-remote': FROM_HERE,
  unsure: FROM_HERE,
};

/** Return the places that a stated access reaches; all of them where nothing was stated. */
export const accessOf = (stated: StatedAccess | undefined): Access =>
  stated === undefined ? ALL_ACCESS : typeof stated === 'string' ? REACHED[stated] : stated;

/** The places from which a check can be made, any one of them. An empty list means that it needs none. */
const CHECK_NEEDS: Record<CheckPlace, readonly FixPlace[]> = {
  anywhere: [],
  client: ['client'],
  // Another device or another route: somebody at the client can try that.
  path: ['client', 'network'],
  host: ['host'],
  // A portal and the machine itself show the same.
  portal: ['portal', 'host'],
};

/** Return whether a check can be made with this access. */
export const canCheck = (where: CheckPlace, access: Access): boolean =>
  CHECK_NEEDS[where].length === 0 || CHECK_NEEDS[where].some((place) => access.includes(place));

/** Return whether a fix can be carried out with this access; if not, it is handed over. */
export const canFix = (where: FixPlace, access: Access): boolean => access.includes(where);
