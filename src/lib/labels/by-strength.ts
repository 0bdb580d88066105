import type { Cause, Check } from '../model/knowledge.ts';
import { STRENGTH } from './labels.ts';

/** Text for an answer that changes no belief. */
export const SAYS_NOTHING = 'doesn’t count for or against any cause';

/** Group the causes that an answer bears on by strength, strongest first: “confirms” and the causes that it confirms. */
export const byStrength = (
  { evidence }: Check['answers'][number],
  causes: readonly Cause[],
): { label: string; causes: Cause[] }[] =>
  Object.entries(STRENGTH).flatMap(([strength, label]) => {
    const matches = Object.entries(evidence).flatMap(([id, value]) =>
      value === strength ? causes.filter((cause) => cause.id === id) : [],
    );
    return matches.length > 0 ? [{ label, causes: matches }] : [];
  });
