import type { ComponentChildren } from 'preact';
import { BASE } from '../../lib/domain/base.ts';
import type { Case } from '../../lib/domain/case.ts';
import { caseQuery } from '../../lib/case/case-url.ts';
import { checklistUrl } from '../../lib/checklist/checklist-url.ts';

interface Props {
  current: Case;
  isSolved: boolean;
  onBack: () => void;
  onStartAgain: () => void;
  children: ComponentChildren;
}

/** Ways to go back, to start again, and to the other views of the case. */
export const WalkButtons = ({ current, isSolved, onBack, onStartAgain, children }: Props) => (
  <p class="walk-buttons">
    <button type="button" class="link-button" onClick={onBack}>
      Back
    </button>
    <button type="button" class="link-button" onClick={onStartAgain}>
      Start again
    </button>
    {!isSolved && (
      <>
        <a href={`${BASE}flowchart/${caseQuery(current)}`}>See it on the flowchart</a>
        <a href={checklistUrl(current)}>Print what is left</a>
        {children}
      </>
    )}
  </p>
);
