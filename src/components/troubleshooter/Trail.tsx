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
  /** Access of the person to the host, if stated. */
  access: StatedAccess | undefined;
  changing: CheckId | null;
  Mark: Marker;
  onChange: (check: CheckId) => void;
}

/** Other answers that are shown open: more of them would push the suspects out of sight. */
const MAX_OPEN = 3;

/**
 * The answers so far, each with a button to change it: those on the path through the tree, then those beside it, such as
 * from findings or from before an early answer was changed. All of them are evidence.
 */
export function Trail({ model, steps, answers, access, changing, Mark, onChange }: Props) {
  const onPath = steps.map(({ check }) => check);
  // A check that is not among the first steps comes with the whole model.
  const beside = Object.keys(answers).filter(
    (check) => !onPath.includes(check) && Object.hasOwn(model.checks, check),
  );
  // It was asked before the first check that cannot be made from the client.
  const askedAt = onPath.findIndex((id) => {
    const check = model.checks[id];
    return check && needsHost(check);
  });
  if (access) onPath.splice(askedAt < 0 ? onPath.length : askedAt, 0, ACCESS_KEY);
  const row = (id: CheckId) => {
    const check = model.checks[id];
    return id === ACCESS_KEY && access
      ? {
          short: REACH_SHORT,
          label: reachLine(access, model.site.tool),
          spoken: `: ${REACH_SHORT}`,
        }
      : {
          short: check?.short,
          label: check?.answers.find((answer) => answer.id === answers[id])?.label,
          spoken: ` the answer to: ${check?.question ?? ''}`,
        };
  };
  const list = (checks: readonly CheckId[]) => (
    <ol class="trail">
      {checks.map((id) => {
        const { short, label, spoken } = row(id);
        return (
          <li key={id} aria-current={id === changing ? 'step' : undefined}>
            <span class="meta">{short}</span>
            <span>{label}</span>
            <button type="button" class="link-button" onClick={() => onChange(id)}>
              Change<span class="visually-hidden">{spoken}</span>
            </button>
            {Mark && <Mark check={id} answer={answers[id]} reading="start" />}
          </li>
        );
      })}
    </ol>
  );
  if (onPath.length + beside.length === 0) return null;
  return (
    <section class="trail-box" aria-labelledby="trail">
      <h2 id="trail">Your answers</h2>
      {list(onPath)}
      {beside.length > 0 && (
        <details open={beside.length <= MAX_OPEN}>
          <summary>Other answers ({beside.length})</summary>
          {list(beside)}
        </details>
      )}
    </section>
  );
}
