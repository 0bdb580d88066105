import type { Case } from '../../domain/case.ts';
import type { Details } from '../details.ts';
import type { CaseModel } from '../case-model.ts';
import type { Guide } from '../create-guide.ts';
import type { Situation } from '../situation.ts';
import { stillChangedFixes } from '../still-changed.ts';
import type { HandoverReason } from './reason.ts';
import { handoverReason } from './reason.ts';
import type { ReceiverStep } from './receiver-step.ts';
import { receiverStep } from './receiver-step.ts';
import type { Request } from './request.ts';
import { requestFor } from './request.ts';

/** The facts of a hand-over text. */
export interface HandoverFacts {
  model: CaseModel;
  current: Case;
  details: Details;
  /** Full address that reopens the case. */
  link: string;
  now: Situation;
  /** Why it is handed over, and the next step; null once a fix has worked. */
  open: { reason: HandoverReason; step: ReceiverStep; request: Request } | null;
  /** Fixes whose changes are still in place, newest first. */
  stillChanged: string[];
}

/** Collect the facts of a hand-over text. */
export function handoverFacts(
  guide: Guide<CaseModel>,
  current: Case,
  details: Details,
  link: string,
): HandoverFacts {
  const { model } = guide;
  const now = guide.getSituation(current);
  const stillChanged = stillChangedFixes(model, current);
  const common = { model, current, details, link, now, stillChanged };
  if (now.kind === 'solved') return { ...common, open: null };
  const step = receiverStep(guide, current);
  const reason = handoverReason(model, current, now.ranking, step);
  return { ...common, open: { reason, step, request: requestFor(model, reason, step) } };
}
