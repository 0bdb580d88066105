import type { Case } from '../../lib/domain/case.ts';
import type { Situation } from '../../lib/case/situation.ts';

/**
 * Return the line above a question: how far the person has come, or why it is asked out of turn. How many more follow is
 * not known: that depends on the answers.
 */
export function questionLead(
  { reason }: Extract<Situation, { kind: 'question' | 'access' }>,
  { answers, access }: Case,
): string {
  if (reason === 'edit') return 'Change an answer';
  if (reason === 'recheck') return 'Check this again. Your last change may have affected it.';
  if (reason === 'offer') return 'One more answer would save time';
  const number = Object.keys(answers).length + (access ? 1 : 0) + 1;
  return reason === 'ask' ? `Question ${number}: it should save you time` : `Question ${number}`;
}
