import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Case } from '../../lib/domain/case.ts';
import type { CaseModel } from '../../lib/case/case-model.ts';
import type { Guide } from '../../lib/case/create-guide.ts';
import { savedAnswerSources } from '../../lib/case/storage.ts';
import { listenForFiles } from '../artefacts/drop-anywhere.ts';
import type { Given } from '../artefacts/given.ts';
import { LoadAlert } from './LoadFailure.tsx';
import { useLazy } from './use-lazy.ts';

/** Reads what people have already: loaded for those who have something. */
const loadPanel = () => import('../artefacts/EvidenceReader.tsx');
/** Marks answers with what they came from: loaded once something was used. */
const loadMarks = () => import('./FindingsMark.tsx');

/**
 * Open and load the panel for logs, captures, messages and findings. Files that are dropped on the page open it too.
 *
 * @param moves Count of the changes of step: the next step closes the panel.
 * @param takeDropped Takes what was dropped before the page was ready, once. The same function at every render.
 */
export function useEvidence(ready: boolean, moves: number, takeDropped: () => Given | null) {
  const [openedAt, setOpenedAt] = useState(-1);
  const [given, setGiven] = useState<Given | null>(null);
  const isOpen = openedAt === moves;
  const { part, failed } = useLazy(loadPanel, isOpen);
  const { part: marks } = useLazy(loadMarks, isOpen || (ready && savedAnswerSources() !== null));
  const open = useCallback(
    (more: Given | null = null): void => {
      setGiven(more);
      setOpenedAt(moves);
    },
    [moves],
  );
  const openArtefact = async (text: string, script: string | null): Promise<void> => {
    const { isArtefact } = await import('../artefacts/is-artefact.ts');
    if (await isArtefact(text, script)) open({ files: [], text });
  };
  useEffect(() => (ready ? listenForFiles(open) : undefined), [ready, open]);
  useEffect(() => {
    const dropped = ready ? takeDropped() : null;
    if (dropped) open(dropped);
  }, [ready, takeDropped, open]);
  return {
    isOpen,
    part,
    marks,
    failed,
    ready,
    given,
    open,
    openArtefact,
    close: () => setOpenedAt(-1),
  };
}

type EvidenceState = ReturnType<typeof useEvidence>;

/** Button that opens the panel. */
export const EvidenceTrigger = ({ evidence }: { evidence: EvidenceState }) => (
  <button
    type="button"
    class="link-button"
    disabled={!evidence.ready}
    onClick={() => evidence.open()}
  >
    I have a log, a capture or a message
  </button>
);

interface Props {
  evidence: EvidenceState;
  /** Null until the words of all checks are there. */
  guide: Guide<CaseModel> | null;
  model: CaseModel;
  current: Case;
  onUse: (next: Case) => void;
}

/** The panel, once it and the words that it shows are loaded. It keeps what was read while it is closed. */
export const EvidencePanel = ({ evidence: { marks, part, ...state }, guide, ...props }: Props) => (
  <>
    {marks && <marks.OwnSources answers={props.current.answers} />}
    {guide && part && (
      <part.EvidenceReader
        {...props}
        guide={guide}
        open={state.isOpen}
        given={state.given}
        level={1}
        onClose={state.close}
      />
    )}
  </>
);

/** Message in the panel’s place where it could not be loaded. */
export const EvidenceFailure = ({ isOpen, failed }: Pick<EvidenceState, 'isOpen' | 'failed'>) =>
  isOpen && failed ? <LoadAlert /> : null;
