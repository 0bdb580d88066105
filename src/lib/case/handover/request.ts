import { fixTime } from '../../labels/fix-time.ts';
import { READ_THE_LOGS, WHO_CAN, WHO_RUNS_IT, asRequest } from './handover-labels.ts';
import type { CaseModel } from '../case-model.ts';
import type { HandoverReason } from './reason.ts';
import type { ReceiverStep } from './receiver-step.ts';

/** A request to somebody: whom to ask, and for what. */
export interface Request {
  /** “someone who can open the console …”. */
  who: string;
  /** “repair the permissions …”. */
  what: string;
  /** One sentence to read out on the phone. */
  say: string;
}

/** Write the request for a reason and the next step of the person who takes the case over. */
export function requestFor(
  model: CaseModel,
  reason: HandoverReason,
  { check, fix }: ReceiverStep,
): Request {
  const { symptom } = model.site.handOver;
  const view = fix === null ? undefined : model.fixes[fix.fix];
  if (view === undefined || reason === 'all-tried')
    return {
      who: WHO_RUNS_IT,
      what: READ_THE_LOGS,
      say: `${symptom} and everything that fits has been tried: can you ${READ_THE_LOGS}?`,
    };
  const asked = check === null ? undefined : model.checks[check];
  const repair = asRequest(view.title);
  const what = asked
    ? `look at “${asked.short}” first and, unless it says otherwise, ${repair}`
    : repair;
  return {
    who: WHO_CAN[view.where],
    what,
    say: `${symptom}: can you ${what}? It takes ${fixTime(view)}, and I can send you the steps.`,
  };
}
