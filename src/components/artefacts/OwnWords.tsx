import { useEffect, useState } from 'preact/hooks';
import type { CaseModel } from '../../lib/case/case-model.ts';
import type { Answers } from '../../lib/domain/tree.ts';
import type { Proposal } from '../../lib/proposals/propose.ts';
import { ProposalList } from '../tell/ProposalList.tsx';
import type { Told } from '../tell/Tell.tsx';

interface Props {
  model: CaseModel;
  text: string;
  answers: Answers;
  onTell: (facts: Told) => void;
}

/** Answers that a text in a person’s own words speaks for, each to be confirmed. */
export function OwnWords({ model, text, answers, onTell }: Props) {
  const [proposals, setProposals] = useState<readonly Proposal[] | null>(null);
  useEffect(() => {
    let isOver = false;
    void import('../tell/load-text-reader.ts')
      .then(({ loadTextReader }) => loadTextReader())
      .then(({ reader }) => reader.propose(text))
      // Without its table nothing is recognised, and the list says so.
      .catch(() => [])
      .then((found) => {
        if (!isOver) setProposals(found);
      });
    return () => {
      isOver = true;
    };
  }, [text]);
  return (
    proposals && (
      <ProposalList
        key={proposals}
        model={model}
        text={text}
        proposals={proposals}
        answers={answers}
        takesFocus={false}
        onTell={onTell}
      />
    )
  );
}
