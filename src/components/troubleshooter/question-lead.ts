import type { Case } from '../../lib/domain/case.ts';
import type { Situation } from '../../lib/case/situation.ts';
import { minutes } from '../../lib/labels/labels.ts';

/** Return the line above a question: how far the person has come, or why it is asked out of turn. */
export function questionLead(
  { reason, left, trail }: Extract<Situation, { kind: 'question' | 'access' }>,
  { access }: Case,
): string {
  if (reason === 'edit') return 'Change an answer';
  if (reason === 'recheck') return 'Check this again. Your last change may have affected it.';
  if (reason === 'offer') return 'One more answer would save time';
  const before = trail.length + (access ? 1 : 0);
  const total = before + Math.max(1, left.questions);
  const time = left.minutes < 1 ? '' : ` · about ${minutes(Math.round(left.minutes))} left`;
  return `Question ${before + 1} of at most ${total}${time}`;
}
