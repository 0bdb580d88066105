import { useState } from 'preact/hooks';
import { BASE } from '../../lib/domain/base.ts';
import type { Case } from '../../lib/domain/case.ts';
import type { CaseModel } from '../../lib/case/case-model.ts';
import { savedAnswerSources } from '../../lib/case/storage.ts';
import { LoadAlert } from './LoadFailure.tsx';
import { useLazy } from './use-lazy.ts';

/** Reads findings of the diagnostic script: loaded for those who have run it. */
const loadFindings = () => import('./Findings.tsx');

/**
 * Open and load the panel for findings of the script.
 *
 * @param moves Count of the changes of step: the next step closes the panel.
 */
export function useFindings(ready: boolean, moves: number) {
  const [openedAt, setOpenedAt] = useState(-1);
  const isOpen = openedAt === moves;
  const { part, failed } = useLazy(
    loadFindings,
    isOpen || (ready && savedAnswerSources() !== null),
  );
  return {
    isOpen,
    part,
    failed,
    ready,
    open: () => setOpenedAt(moves),
    close: () => setOpenedAt(-1),
  };
}

type Findings = ReturnType<typeof useFindings>;

/** Words before the first answers that ask for findings. */
export const FindingsInvitation = ({ findings }: { findings: Findings }) => (
  <span>
    Ran <a href={`${BASE}script/`}>the script</a>?{' '}
    <FindingsTrigger findings={findings} words="Use its findings" />
  </span>
);

/** Button that opens the panel. */
export const FindingsTrigger = ({ findings, words }: { findings: Findings; words: string }) => (
  <button type="button" class="link-button" disabled={!findings.ready} onClick={findings.open}>
    {words}
  </button>
);

interface Props {
  findings: Findings;
  /** Set once the words of all checks are there. */
  hasWords: boolean;
  model: CaseModel;
  current: Case;
  onUse: (next: Case) => void;
}

/** The panel, once it and the words that it shows are loaded. It keeps what was typed into it while it is closed. */
export const FindingsPanel = ({ findings, hasWords, ...props }: Props) =>
  hasWords &&
  findings.part && (
    <findings.part.Findings {...props} open={findings.isOpen} onClose={findings.close} />
  );

/** Message in the panel’s place where it could not be loaded. */
export const FindingsFailure = ({ isOpen, failed }: Pick<Findings, 'isOpen' | 'failed'>) =>
  isOpen && failed ? <LoadAlert /> : null;
