import { useEffect, useRef, useState } from 'preact/hooks';
import type { CaseModel } from '../../lib/case/case-model.ts';
import type { AnswerId, Answers, CheckId } from '../../lib/domain/tree.ts';
import type { FactGroup } from '../../lib/proposals/phrase-table.ts';
import type { Proposal, PhraseReader } from '../../lib/proposals/propose.ts';
import { FactList } from './FactList.tsx';
import { ProposalList } from './ProposalList.tsx';
import { TellText } from './TellText.tsx';

/** Answers to give; null takes one back. */
export type Told = Readonly<Record<CheckId, AnswerId | null>>;

interface Props {
  model: CaseModel;
  facts: readonly FactGroup[];
  reader: PhraseReader;
  answers: Answers;
  /** Set when it is shown. It keeps its text while it is not. */
  open: boolean;
  onTell: (facts: Told) => void;
  /** Takes a text that is read: a log or an output is for another panel. */
  onText?: (text: string) => void;
  onClose: () => void;
}

/** Everything that a person may know already: read from their own text, or chosen from the list of all facts. */
export function Tell({ model, facts, reader, answers, open, onTell, onText, onClose }: Props) {
  const [text, setText] = useState('');
  /** Null before a text was read. */
  const [proposals, setProposals] = useState<readonly Proposal[] | null>(null);
  const box = useRef<HTMLElement>(null);

  // Opening is a change of context: the heading takes the focus.
  useEffect(() => {
    if (open) box.current?.querySelector<HTMLElement>('h1')?.focus();
  }, [open]);

  if (!open) return null;
  return (
    <section ref={box} class="findings tell">
      <h1 tabIndex={-1}>Tell us what you already know</h1>
      <p>
        Say as much or as little as you like. Each answer counts at once, and you can take it back.{' '}
        <strong>Your text stays in your browser.</strong>
      </p>
      <TellText
        text={text}
        onText={(now) => {
          setText(now);
          setProposals(null);
        }}
        onRead={() => {
          setProposals(reader.propose(text));
          onText?.(text);
        }}
      />
      {proposals && (
        <ProposalList
          // A text that is read again is proposed again.
          key={proposals}
          model={model}
          text={text}
          proposals={proposals}
          answers={answers}
          onTell={onTell}
        />
      )}
      <FactList model={model} facts={facts} answers={answers} onTell={onTell} />
      <p class="tell-end">
        <button class="button" type="button" onClick={onClose}>
          Continue
        </button>
      </p>
    </section>
  );
}
