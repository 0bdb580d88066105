import type { Outcome } from '../../../lib/case/case.ts';
import type { CaseModel } from '../../../lib/case/model.ts';
import type { PlanItem } from '../../../lib/case/situation.ts';
import { FIX_PLACE, RESTART, RISK, ROLE, minutes } from '../../../lib/words/labels.ts';
import { FixSteps } from './FixSteps.tsx';
import { Inline } from './Inline.tsx';

interface Props {
  model: CaseModel;
  item: PlanItem;
  /** How many other fixes wait after this one. */
  left: number;
  onOutcome: (outcome: Outcome) => void;
}

const OUTCOMES: readonly [Outcome, string][] = [
  ['worked', 'It worked'],
  ['failed', 'It didn’t'],
  ['skipped', 'Can’t do this'],
];

/** One fix with all that decides whether to do it, and what became of it. */
export function FixCard({ model, item, left, onOutcome }: Props) {
  const fix = model.fixes[item.fix];
  if (!fix) return null;
  const waiting =
    left === 0
      ? 'This is the last fix for these suspects.'
      : left === 1
        ? 'One more fix waits if this one does not help.'
        : `${left} more fixes wait if this one does not help.`;
  return (
    <article class="fix-card" aria-labelledby="fix-title">
      <p class="question-number">
        Try this next, because of: <a href={model.causes[item.cause]?.url}>{model.causes[item.cause]?.title}</a>
      </p>
      <h1 id="fix-title" tabIndex={-1}>
        {fix.title}
      </h1>
      <p>
        <Inline text={fix.summary} />
      </p>
      <dl class="facts four">
        <div>
          <dt>Where</dt>
          <dd>{FIX_PLACE[fix.where]}</dd>
        </div>
        <div>
          <dt>Who</dt>
          <dd>
            {ROLE[fix.role]}
            {fix.admin && ', elevated'}
          </dd>
        </div>
        <div>
          <dt>Time</dt>
          <dd>{minutes(fix.minutes)}</dd>
        </div>
        <div>
          <dt>Restart</dt>
          <dd>{RESTART[fix.restart]}</dd>
        </div>
        <div class="full">
          <dt>{RISK[fix.risk.level]}</dt>
          <dd class="plain">
            <Inline text={fix.risk.why} />
          </dd>
        </div>
        <div class="full">
          <dt>Undo</dt>
          <dd class="plain">
            {fix.undo.map((step) => (
              <p>
                <Inline text={step} />
              </p>
            ))}
          </dd>
        </div>
      </dl>
      {fix.outOfBand && (
        <p class="note caution">
          Use the console, WinRM or a cloud portal. From inside a Remote Desktop session you could cut yourself off.
        </p>
      )}
      <FixSteps url={fix.url} />
      <div class="outcomes" role="group" aria-label="How did it go?">
        {OUTCOMES.map(([outcome, label]) => (
          <button
            type="button"
            class={outcome === 'worked' ? 'button' : 'button quiet'}
            onClick={() => onOutcome(outcome)}
          >
            {label}
          </button>
        ))}
      </div>
      <p class="meta">{waiting}</p>
    </article>
  );
}
