import type { CheckPlace, Tool } from '../domain/closed-lists.ts';
import type { Reach } from '../domain/access.ts';

/** Whether a check has to be carried out somewhere before its question can be answered: then the work comes first. */
export const needsWork = ({ where, minutes }: { where: CheckPlace; minutes: number }): boolean =>
  where !== 'anywhere' && minutes >= 2;

const isCommand = ({ tool }: { tool: Tool }): boolean => tool !== 'look' && tool !== 'gui';

/** The ways to carry a check out, the one that fits best first: through a portal there is often nothing to click on. */
export function waysFor<Way extends { tool: Tool }>(
  how: readonly Way[],
  reach: Reach | undefined,
): Way[] {
  const best = reach === 'by-portal' ? how.find(isCommand) : how[0];
  return best === undefined ? [...how] : [best, ...how.filter((way) => way !== best)];
}
