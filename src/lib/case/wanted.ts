import type { Case } from './case.ts';
import type { Situation } from './situation.ts';

/** The entries whose longer texts a situation shows. */
export function wantedDetails(
  now: Situation,
  { tried }: Case,
): { checks: string[]; fixes: string[] } {
  const shown = now.kind === 'fix' ? [now.next.fix] : now.kind === 'undo' ? [now.fix] : [];
  return {
    checks: now.kind === 'question' ? [now.check] : [],
    fixes: [...shown, ...Object.keys(tried)],
  };
}
