import type { CheckId } from '../../domain/tree.ts';
import type { CaseFacts } from '../case-facts.ts';
import { needsHost } from '../open-access.ts';
import type { NextStep, QuestionReason } from '../situation.ts';

/** Ask a check, or first how the person can get access to the host where the check needs it and nobody has asked. */
export function ask(
  { model, accessOpen }: Pick<CaseFacts, 'model' | 'accessOpen'>,
  check: CheckId,
  reason: QuestionReason,
): NextStep {
  const known = model.checks[check];
  return accessOpen && known && needsHost(known)
    ? { kind: 'access', reason: 'tree' }
    : { kind: 'question', check, reason };
}
