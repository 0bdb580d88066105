import type { StatedAccess } from '../../lib/domain/access.ts';
import { needsHost } from '../../lib/case/open-access.ts';
import { ACCESS_KEY } from '../../lib/case/case-url.ts';
import { REACH_SHORT, reachLine } from '../../lib/labels/reach.ts';
import type { CaseModel } from '../../lib/case/case-model.ts';
import type { Answers, CheckId, Step } from '../../lib/domain/tree.ts';
import type { Marker } from './FindingsMark.tsx';

interface Props {
  model: CaseModel;
  steps: readonly Step[];
  answers: Answers;
  /** How the host can be reached, where that was said. */
  access: StatedAccess | undefined;
  changing: CheckId | null;
  Mark: Marker;
  onChange: (check: CheckId) => void;
}

/** More than this would push the suspects out of sight. */
const FEW = 3;

/**
 * The answers so far, each with a button to change it: those on the way, then those that are known beside it, such as
 * from findings or from before an early answer was changed. They stay evidence.
 */
export function Trail({ model, steps, answers, access, changing, Mark, onChange }: Props) {
  const onTheWay = steps.map(({ check }) => check);
  const beside = Object.keys(answers).filter((check) => !onTheWay.includes(check));
  // Where it was asked: before the first thing that cannot be done from the client.
  const turn = onTheWay.findIndex((id) => {
    const check = model.checks[id];
    return check && needsHost(check);
  });
  if (access) onTheWay.splice(turn < 0 ? onTheWay.length : turn, 0, ACCESS_KEY);
  const list = (checks: readonly CheckId[]) => (
    <ol class="trail">
      {checks.map((id) => {
        const check = model.checks[id];
        if (id === ACCESS_KEY && access)
          return (
            <li key={id} aria-current={id === changing ? 'step' : undefined}>
              <span class="meta">{REACH_SHORT}</span>
              <span>{reachLine(access, model.site.tool)}</span>
              <button type="button" class="link-button" onClick={() => onChange(id)}>
                Change<span class="visually-hidden">: {REACH_SHORT}</span>
              </button>
            </li>
          );
        return (
          <li key={id} aria-current={id === changing ? 'step' : undefined}>
            <span class="meta">{check?.short}</span>
            <span>{check?.answers.find((answer) => answer.id === answers[id])?.label}</span>
            <button type="button" class="link-button" onClick={() => onChange(id)}>
              Change<span class="visually-hidden"> the answer to: {check?.question}</span>
            </button>
            {Mark && <Mark check={id} answer={answers[id]} reading="start" />}
          </li>
        );
      })}
    </ol>
  );
  if (onTheWay.length + beside.length === 0) return null;
  return (
    <section class="trail-box" aria-labelledby="trail">
      <h2 id="trail">Your answers</h2>
      {list(onTheWay)}
      {beside.length > 0 && (
        <details open={beside.length <= FEW}>
          <summary>Known beside this way ({beside.length})</summary>
          {list(beside)}
        </details>
      )}
    </section>
  );
}
