import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { CaseModel } from '../../lib/case/case-model.ts';
import type { Guide } from '../../lib/case/create-guide.ts';
import type { Case } from '../../lib/domain/case.ts';
import { EvidenceForm } from './EvidenceForm.tsx';
import { EvidenceResult } from './EvidenceResult.tsx';
import { addSources } from './findings-store.ts';
import type { Given } from './given.ts';
import { Heading } from './Heading.tsx';
import { NOTHING_GIVEN, holdsNothing } from './nothing-given.ts';
import { ReadingNow } from './ReadingNow.tsx';
import { useReading } from './use-reading.ts';
import { useStyles } from './use-styles.ts';

interface Props {
  model: CaseModel;
  guide: Guide<CaseModel>;
  /** The case that answers are added to. */
  current: Case;
  /** Set when it is shown. It keeps what was read while it is not. */
  open: boolean;
  /** Files and text given elsewhere on the page; read once each. */
  given: Given | null;
  /** Level of its heading: 1 where it takes the place of the page. */
  level: number;
  /** Address of a case, where the answers are used on another page. */
  addressOf?: (next: Case) => string;
  onUse: (next: Case) => void;
  onClose?: () => void;
}

/** Reads what people have already, and shows what it says and which questions it answers, before any of it goes into the case. */
export function EvidenceReader({
  model,
  guide,
  current,
  open,
  given,
  level,
  addressOf,
  onUse,
  onClose,
}: Props) {
  useStyles();
  const { reading, table, progress, problem, take, judgeAt, cancel, forget } = useReading(
    model.script,
  );
  const [text, setText] = useState('');
  /** Why the text cannot be read: a new value at each try. */
  const [refused, setRefused] = useState<{ why: string } | null>(null);
  const [isAdding, setAdding] = useState(false);
  const [failedAt, setFailedAt] = useState<number | null>(null);
  const box = useRef<HTMLElement>(null);
  const hasRead = reading !== null && (reading.files.length > 0 || reading.prose.length > 0);
  const showsForm = progress === null && (!hasRead || isAdding);

  const read = async (more: Given): Promise<void> => {
    setRefused(null);
    if (holdsNothing(more)) {
      setRefused({ why: NOTHING_GIVEN });
      return;
    }
    const result = await take(more);
    if (!result) return;
    const hasMore = more.files.length > 0 || result.refused === null;
    if (result.refused !== null) setRefused({ why: result.refused });
    if (result.refused === null) setText('');
    else if (text === '') setText(more.text);
    setAdding(!hasMore);
  };
  /** Forget all that was read. */
  const startOver = (): void => {
    forget();
    setFailedAt(null);
  };
  useEffect(() => {
    if (given) void read(given);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- Each is read once.
  }, [given]);

  // After closing, the focus returns to the button that opened it.
  useLayoutEffect(() => {
    const opener = document.activeElement;
    return () => {
      if (open && opener instanceof HTMLElement) opener.focus();
    };
  }, [open]);

  // Each step is a change of context: its heading takes the focus.
  useEffect(() => {
    if (open) box.current?.querySelector<HTMLElement>('[data-step-heading]')?.focus();
  }, [open, showsForm, reading?.files.length, reading?.prose.length]);
  // Later than that: the box that the sentence is about tells it.
  useEffect(() => {
    if (refused) box.current?.querySelector('textarea')?.focus();
  }, [refused]);

  if (!open) return null;
  return (
    <section ref={box} class="evidence">
      {(!hasRead || showsForm) && (
        <>
          <Heading level={level} tabIndex={-1} data-step-heading>
            Use what you already have
          </Heading>
          <p>
            Logs, captures, outputs and messages answer questions for you.{' '}
            <strong>They are read in your browser and never leave it.</strong>
          </p>
        </>
      )}
      {progress !== null && <ReadingNow {...progress} onCancel={cancel} />}
      {problem !== null && (
        <p role="alert" class="missing">
          {problem}
        </p>
      )}
      {showsForm && (
        <EvidenceForm
          hasRead={hasRead}
          problem={refused?.why ?? null}
          text={text}
          onText={(now) => {
            setText(now);
            setRefused(null);
          }}
          onGiven={(more) => void read(more)}
          onClose={hasRead ? () => setAdding(false) : onClose}
        />
      )}
      {/* While something is read after a try that gave nothing, there is nothing to show. */}
      {reading !== null && table !== null && hasRead && !showsForm && (
        <EvidenceResult
          // More evidence can change the conflicts, so choices are made again.
          key={reading.files.length}
          model={model}
          guide={guide}
          current={current}
          reading={reading}
          table={table}
          level={level}
          addressOf={addressOf}
          failedAt={failedAt}
          onFailedAt={(at) => void judgeAt(at).then(() => setFailedAt(at))}
          onUse={(next, sources) => {
            addSources(sources);
            // Another page needs it until it is left.
            if (addressOf === undefined) startOver();
            onUse(next);
          }}
          onAdd={() => setAdding(true)}
          onClose={() => {
            startOver();
            onClose?.();
          }}
        />
      )}
    </section>
  );
}
