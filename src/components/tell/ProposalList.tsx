import { useEffect, useRef, useState } from 'preact/hooks';
import type { CaseModel } from '../../lib/case/case-model.ts';
import type { AnswerId, Answers, CheckId } from '../../lib/domain/tree.ts';
import { UNKNOWN_ANSWER } from '../../lib/domain/unknown.ts';
import type { Proposal } from '../../lib/proposals/propose.ts';
import { MAX_READ } from '../../lib/proposals/propose.ts';
import { ProposalItem } from './ProposalItem.tsx';
import type { Told } from './Tell.tsx';

interface Props {
  model: CaseModel;
  text: string;
  proposals: readonly Proposal[];
  answers: Answers;
  /** Set where the list is all that a text led to: its heading takes the focus. */
  takesFocus?: boolean;
  onTell: (facts: Told) => void;
}

const count = (number: number, one: string): string => `${number} ${one}${number === 1 ? '' : 's'}`;

/** Answers found in a text, each to be confirmed: nothing is taken before that. */
export function ProposalList({
  model,
  text,
  proposals,
  answers,
  takesFocus = true,
  onTell,
}: Props) {
  const [dismissed, setDismissed] = useState<readonly CheckId[]>([]);
  const [said, setSaid] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);

  // The heading says what was found: it takes the focus when a text was read.
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- Only when it appears.
  }, []);

  const givenFor = (check: CheckId): AnswerId | undefined =>
    answers[check] === UNKNOWN_ANSWER ? undefined : answers[check];
  const known = proposals.filter(({ check }) => model.checks[check]);
  const isAgreed = ({ check, answers: [first, ...more] }: Proposal): boolean =>
    more.length === 0 && first?.answer === givenFor(check);
  const open = known.filter((one) => !isAgreed(one) && !dismissed.includes(one.check));
  const sure = open.filter(
    ({ check, answers: found }) => found.length === 1 && givenFor(check) === undefined,
  );

  const settle = (facts: Told, words: string): void => {
    if (Object.keys(facts).length > 0) onTell(facts);
    setSaid(words);
    // The button that was pressed goes away.
    heading.current?.focus();
  };
  const label = (check: CheckId, answer: AnswerId): string =>
    model.checks[check]?.answers.find(({ id }) => id === answer)?.label ?? '';

  return (
    <section aria-labelledby="tell-found">
      <h2 id="tell-found" ref={heading} tabIndex={-1}>
        {known.length === 0
          ? 'Nothing in it was recognised'
          : open.length === 0
            ? 'All that was found in it is settled'
            : `${count(open.length, 'answer')} found in it`}
      </h2>
      {known.length === 0 && (
        <p>
          That says nothing about your case.{' '}
          {takesFocus
            ? 'Choose what you know from the list below, or continue without it.'
            : 'Continue to the questions, or add a log or an output.'}
        </p>
      )}
      {text.length > MAX_READ && (
        <p class="meta">The text is long: its beginning and its end were read.</p>
      )}
      {open.length > 0 && <p>Check each one: nothing is used until you say so.</p>}
      {sure.length > 1 && (
        <p>
          <button
            class="button"
            type="button"
            onClick={() =>
              settle(
                Object.fromEntries(
                  sure.map(({ check, answers: [first] }) => [check, first?.answer ?? null]),
                ),
                `${count(sure.length, 'answer')} used.`,
              )
            }
          >
            Use all {sure.length}
          </button>
        </p>
      )}
      <ul class="filled">
        {open.map((proposal) => (
          <ProposalItem
            key={proposal.check}
            check={model.checks[proposal.check]}
            proposal={proposal}
            given={givenFor(proposal.check)}
            onUse={(answer) =>
              settle({ [proposal.check]: answer }, `Used: ${label(proposal.check, answer)}`)
            }
            onDismiss={() => {
              setDismissed([...dismissed, proposal.check]);
              settle({}, 'Not used.');
            }}
          />
        ))}
      </ul>
      <p class="visually-hidden" role="status">
        {said}
      </p>
    </section>
  );
}
