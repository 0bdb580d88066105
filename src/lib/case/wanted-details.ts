import type { Case } from '../domain/case.ts';
import type { Pending, Situation } from './situation.ts';

/** List the entries whose details a situation shows. */
export function wantedDetails(
  now: Situation | Pending,
  { tried }: Case,
): { checks: string[]; fixes: string[] } {
  const shown = now.kind === 'fix' ? [now.next.fix] : now.kind === 'undo' ? [now.fix] : [];
  return {
    checks: now.kind === 'question' ? [now.check] : [],
    fixes: [...shown, ...Object.keys(tried)],
  };
}
