import type { Case } from '../../domain/case.ts';
import type { Details } from '../details.ts';
import type { CaseModel } from '../case-model.ts';
import type { Situation } from '../situation.ts';
import { situation } from '../situation.ts';
import { stillChangedFixes } from '../still-changed.ts';
import type { HandoverReason } from './reason.ts';
import { handoverReason } from './reason.ts';
import type { ReceiverStep } from './receiver-step.ts';
import { receiverStep } from './receiver-step.ts';
import type { Request } from './request.ts';
import { requestFor } from './request.ts';

/** Everything that a hand-over text says, worked out once. */
export interface HandoverFacts {
  model: CaseModel;
  current: Case;
  details: Details;
  /** Full address that reopens the case. */
  link: string;
  now: Situation;
  /** What is open, and for whom; null once a fix has worked. */
  open: { reason: HandoverReason; step: ReceiverStep; request: Request } | null;
  /** Fixes whose changes are still in place, newest first. */
  stillChanged: string[];
}

/** Works out what a hand-over text says. */
export function handoverFacts(
  model: CaseModel,
  current: Case,
  details: Details,
  link: string,
): HandoverFacts {
  const now = situation(model, current);
  const stillChanged = stillChangedFixes(model, current);
  const common = { model, current, details, link, now, stillChanged };
  if (now.kind === 'solved') return { ...common, open: null };
  const step = receiverStep(model, current);
  const reason = handoverReason(model, current, now.standing, step);
  return { ...common, open: { reason, step, request: requestFor(model, reason, step) } };
}
