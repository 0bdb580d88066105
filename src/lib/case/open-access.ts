import { FROM_HERE, canCheck, canFix } from '../domain/access.ts';
import { UNKNOWN_ANSWER } from '../domain/unknown.ts';
import type { CheckPlace, FixPlace } from '../domain/closed-lists.ts';
import type { CheckId, FixId } from '../domain/tree.ts';
import type { Case } from '../domain/case.ts';

interface Places {
  checks: Readonly<Record<CheckId, { where: CheckPlace }>>;
  fixes: Readonly<Record<FixId, { where: FixPlace }>>;
}

/** Return whether a check needs access to the host. */
export const needsHost = ({ where }: { where: CheckPlace }): boolean => !canCheck(where, FROM_HERE);

/**
 * Return whether the question of access to the host is open: it was not answered, and nothing was found out or done there, by
 * the person or by the script.
 */
export const isAccessOpen = (
  { answers, tried, access }: Case,
  { checks, fixes }: Places,
): boolean =>
  access === undefined &&
  !Object.entries(answers).some(([id, answer]) => {
    const check = Object.hasOwn(checks, id) ? checks[id] : undefined;
    return check && answer !== UNKNOWN_ANSWER && needsHost(check);
  }) &&
  !Object.entries(tried).some(([id, outcome]) => {
    const fix = Object.hasOwn(fixes, id) ? fixes[id] : undefined;
    return fix && outcome !== 'skipped' && !canFix(fix.where, FROM_HERE);
  });
