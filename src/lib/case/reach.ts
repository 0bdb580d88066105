import { FROM_HERE, canCheck, canFix } from '../domain/access.ts';
import { UNKNOWN_ANSWER } from '../domain/unknown.ts';
import type { CheckPlace, FixPlace } from '../domain/closed-lists.ts';
import type { CheckId } from '../domain/tree.ts';
import type { Case } from '../domain/case.ts';

/** What is read of the model. */
interface Places {
  checks: Readonly<Record<CheckId, { where: CheckPlace }>>;
  fixes: Readonly<Record<CheckId, { where: FixPlace }>>;
}

/** Whether a check needs a way to the host. */
export const isBeyondClient = ({ where }: { where: CheckPlace }): boolean =>
  !canCheck(where, FROM_HERE);

/**
 * Whether it is still open how somebody can get to the host: nothing was said of it, and nothing was found out or done
 * there, by them or by the script.
 */
export const isReachOpen = ({ answers, tried, reach }: Case, { checks, fixes }: Places): boolean =>
  reach === undefined &&
  !Object.entries(answers).some(([id, answer]) => {
    const check = Object.hasOwn(checks, id) ? checks[id] : undefined;
    return check && answer !== UNKNOWN_ANSWER && isBeyondClient(check);
  }) &&
  !Object.entries(tried).some(([id, outcome]) => {
    const fix = Object.hasOwn(fixes, id) ? fixes[id] : undefined;
    return fix && outcome !== 'skipped' && !canFix(fix.where, FROM_HERE);
  });
