import type { CheckPlace, FixPlace } from '../schema/words.ts';
import { FIX_PLACES } from '../schema/words.ts';

/** The places that the user can reach. `host` means its console or a management tool, not Remote Desktop. */
export type Access = readonly FixPlace[];

/** Someone who can reach everything: taken unless the user says otherwise. */
export const ALL_ACCESS: Access = FIX_PLACES;

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
