import type { Cause, Check } from '../model/knowledge.ts';
import { STRENGTH } from './labels.ts';

/** Stands where an answer changes no belief. */
export const SAYS_NOTHING = 'doesn’t count for or against any cause';

/** What an answer says of the causes, strongest first: “confirms” and the causes that it confirms. */
export const byStrength = (
  { evidence }: Check['answers'][number],
  causes: readonly Cause[],
): { label: string; causes: Cause[] }[] =>
  Object.entries(STRENGTH).flatMap(([strength, label]) => {
    const meant = Object.entries(evidence).flatMap(([id, value]) =>
      value === strength ? causes.filter((cause) => cause.id === id) : [],
    );
    return meant.length > 0 ? [{ label, causes: meant }] : [];
  });
