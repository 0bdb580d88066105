import type { CheckPlace, Tool } from '../domain/closed-lists.ts';
import type { StatedAccess } from '../domain/access.ts';

/** Return whether a check has to be carried out before its question can be answered: then the page shows the work first. */
export const needsWork = ({ where, minutes }: { where: CheckPlace; minutes: number }): boolean =>
  where !== 'anywhere' && minutes >= 2;

const isCommand = ({ tool }: { tool: Tool }): boolean => tool !== 'look' && tool !== 'gui';

/** Sort the ways to carry a check out, the best first. Through a portal that is a command: often nothing can be clicked. */
export function waysFor<Way extends { tool: Tool }>(
  how: readonly Way[],
  access: StatedAccess | undefined,
): Way[] {
  const best = access === 'by-portal' ? how.find(isCommand) : how[0];
  return best === undefined ? [...how] : [best, ...how.filter((way) => way !== best)];
}
