import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Case } from '../../lib/domain/case.ts';
import { mergeFindings } from '../../lib/case/merge-findings.ts';
import type { CaseModel } from '../../lib/case/case-model.ts';
import { knownIds } from '../../lib/case/case-model.ts';
import type { MachineFindings as Read } from '../../lib/findings/findings.ts';
import { FindingsInput } from './FindingsInput.tsx';
import { FindingsResult } from './FindingsResult.tsx';
import { addSources } from './findings-store.ts';
import { useOwnSources } from './use-answer-sources.ts';

export { Mark } from './FindingsMark.tsx';

interface Props {
  model: CaseModel;
  current: Case;
  /** Set when it is shown. It keeps its text while it is not. */
  open: boolean;
  onUse: (next: Case) => void;
  onClose: () => void;
}

/** Reads findings of the script and shows which questions they answer, before anything of them goes into the case. */
export function Findings({ model, current, open, onUse, onClose }: Props) {
  useOwnSources(current.answers);
  const [pasted, setPasted] = useState('');
  const [read, setRead] = useState<readonly Read[]>([]);
  const [problems, setProblems] = useState<readonly string[]>([]);
  /** Set when the unreadable text was pasted, not a file. */
  const [inBox, setInBox] = useState(false);
  const [adding, setAdding] = useState(true);
  const box = useRef<HTMLElement>(null);

  // After closing, the focus returns to the button that opened it.
  useLayoutEffect(() => {
    const opener = document.activeElement;
    return () => {
      if (open && opener instanceof HTMLElement) opener.focus();
    };
  }, [open]);

  // Each step is a change of context: its heading takes the focus.
  useEffect(() => {
    if (open) box.current?.querySelector<HTMLElement>('h1')?.focus();
  }, [open, adding]);

  const startOver = (): void => {
    setPasted('');
    setRead([]);
    setProblems([]);
    setAdding(true);
  };

  if (!open) return null;
  return (
    <section ref={box} class="findings">
      {adding ? (
        <FindingsInput
          script={model.script ?? ''}
          pasted={pasted}
          read={read}
          problems={problems}
          inBox={inBox}
          onPasted={(text) => {
            setPasted(text);
            setProblems([]);
            setInBox(false);
          }}
          onRead={(found, refused, fromPaste) => {
            setProblems(refused);
            setInBox(fromPaste && refused.length > 0);
            if (found.length === 0) return;
            setRead([...read, ...found]);
            setAdding(false);
            if (fromPaste) setPasted('');
          }}
          onClose={read.length > 0 ? () => setAdding(false) : onClose}
        />
      ) : (
        <FindingsResult
          // More findings can change the conflicts, so choices are made again.
          key={read.length}
          model={model}
          read={read}
          problems={problems}
          merged={mergeFindings(current, read, knownIds(model).checks)}
          onUse={(next, sources) => {
            addSources(sources);
            startOver();
            onUse(next);
          }}
          onAdd={() => {
            setProblems([]);
            setAdding(true);
          }}
          onClose={() => {
            startOver();
            onClose();
          }}
        />
      )}
    </section>
  );
}
