import type { Details } from '../../lib/case/details.ts';
import type { Snapshot } from '../../lib/case/transition.ts';
import type { CaseStep } from './prerender.tsx';

/** Props of every view of a step, whether it comes with the page or later. */
export interface StepProps {
  step: CaseStep;
  details: Details;
  /** A press that leads to a step has become likely. */
  onLikely: (next: Snapshot) => void;
  /** Take a step that was announced as likely, or another one. */
  onStep: (next: Snapshot) => void;
}
