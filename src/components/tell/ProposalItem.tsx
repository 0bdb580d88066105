import type { CheckView } from '../../lib/case/case-model.ts';
import type { AnswerId } from '../../lib/domain/tree.ts';
import type { Proposal } from '../../lib/proposals/propose.ts';

interface Props {
  check: CheckView | undefined;
  proposal: Proposal;
  /** The answer of the person, if there is one. */
  given: AnswerId | undefined;
  onUse: (answer: AnswerId) => void;
  onDismiss: () => void;
}

/** One answer to confirm, with the words that it rests on; beside what else was said, where they disagree. */
export function ProposalItem({ check, proposal, given, onUse, onDismiss }: Props) {
  const label = (id: AnswerId): string | undefined =>
    check?.answers.find((answer) => answer.id === id)?.label;
  const disagrees = given !== undefined || proposal.answers.length > 1;
  return (
    <li data-severity={disagrees ? 'error' : undefined}>
      <span class="meta">{check?.question}</span>
      {disagrees && (
        <p>
          {given === undefined
            ? 'Your text says different things. Choose the one that is right:'
            : 'Your text says something else than your answer:'}
        </p>
      )}
      {given !== undefined && (
        <p>
          <strong>{label(given)}</strong> <span class="meta">You answered this.</span>
        </p>
      )}
      {proposal.answers.map(({ answer, quote }) => (
        <div key={answer} class="proposed">
          <strong>{label(answer)}</strong>
          <span class="reading">
            “{quote.before}
            <mark>{quote.found}</mark>
            {quote.after}”
          </span>
          <p class="walk-buttons">
            {answer !== given && (
              <button type="button" class="button quiet" onClick={() => onUse(answer)}>
                {given === undefined ? 'Use this' : 'Use this instead'}
                <span class="visually-hidden">
                  : {label(answer)}, for the question: {check?.question}
                </span>
              </button>
            )}
            {answer === proposal.answers.at(-1)?.answer && (
              <button type="button" class="link-button" onClick={onDismiss}>
                {given === undefined ? 'Leave it out' : 'Keep my answer'}
                <span class="visually-hidden">: {check?.question}</span>
              </button>
            )}
          </p>
        </div>
      ))}
    </li>
  );
}
