import { isEmpty, withAccess } from '../../lib/domain/case.ts';
import { PLAIN_VIEW } from '../../lib/case/case-url.ts';
import type { CaseModel } from '../../lib/case/case-model.ts';
import type { Opening } from '../../lib/case/create-opening.ts';
import type { Snapshot } from '../../lib/case/transition.ts';
import { transition } from '../../lib/case/transition.ts';
import type { CaseStep } from './prerender.tsx';

/** Return the step before this one: the question about access where it would be asked again, else as `transition` does. */
export function previousStep(
  guide: Opening,
  model: CaseModel,
  { case: current, view, situation: { trail } }: CaseStep,
): Snapshot {
  const withoutAccess = withAccess(current, null);
  const wasAsked =
    current.access !== undefined &&
    view.editing === null &&
    view.selectedFix === null &&
    isEmpty({ ...current, answers: {} }) &&
    guide.getInterview(withoutAccess, PLAIN_VIEW).kind === 'access';
  return wasAsked
    ? [withoutAccess, PLAIN_VIEW]
    : transition(model, [current, view], { type: 'back', trail });
}
