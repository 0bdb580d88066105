import type { Outcome } from '../../../lib/case/case.ts';
import type { FixDetail } from '../../../lib/case/details.ts';
import type { CaseModel } from '../../../lib/case/model.ts';
import type { Situation } from '../../../lib/case/situation.ts';
import type { FixId } from '../../../lib/tree/types.ts';
import { fixTime } from '../../../lib/words/fix-time.ts';
import { FIX_PLACE, RESTART, RISK, ROLE } from '../../../lib/words/fixes.ts';
import { REACH } from '../../../lib/words/labels.ts';
import { whyNext } from '../../../lib/words/why-next.ts';
import { FixSteps } from './FixSteps.tsx';
import { Inline } from './Inline.tsx';
import { Restores } from './Restores.tsx';
import { Undo } from './Undo.tsx';

interface Props {
  model: CaseModel;
  /** Undefined until fetched. */
  detail: FixDetail | undefined;
  now: Extract<Situation, { kind: 'fix' }>;
  onOutcome: (outcome: Outcome) => void;
  onPick: (fix: FixId) => void;
}

const OUTCOMES: readonly [Outcome, string][] = [
  ['worked', 'It worked'],
  ['failed', 'It didn’t'],
  ['skipped', 'Can’t do this'],
];

/** How many of the fixes that come after it a card names. */
const NAMED = 3;

/** One fix with all that decides whether to do it, and what became of it. */
export function FixCard({ model, detail, now, onOutcome, onPick }: Props) {
  const { next, after } = now;
  const fix = model.fixes[next.fix];
  if (!fix) return null;
  return (
    <article class="fix-card" aria-labelledby={`fix-${next.fix}`}>
      <p class="question-number">{whyNext(now, model)}</p>
      <h1 id={`fix-${next.fix}`} tabIndex={-1}>
        {fix.title}
      </h1>
      <p>
        <Inline text={detail?.summary ?? ''} />
      </p>
      {next.handOver && (
        <p class="note caution">
          Hand this over: it needs someone who can reach {REACH[fix.where].toLowerCase()}.
        </p>
      )}
      <dl class="facts pairs">
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
          <dd>{fixTime(fix)}</dd>
        </div>
        <div>
          <dt>Restart</dt>
          <dd>{RESTART[fix.restart]}</dd>
        </div>
        <div class="full">
          <dt>{RISK[fix.risk]}</dt>
          <dd class="plain">
            <Inline text={detail?.risk ?? ''} />
          </dd>
        </div>
        <div class="full">
          <dt>Undo</dt>
          <dd class="plain">
            {!detail && <a href={`${fix.url}#undo`}>On the page of the fix</a>}
            <Undo steps={detail?.undo} way={null} />
          </dd>
        </div>
      </dl>
      {fix.outOfBand && (
        <p class="note caution">
          Use the console, WinRM or a cloud portal. From inside a Remote Desktop session you could
          cut yourself off.
        </p>
      )}
      <Restores label="Write this down first" values={detail?.restores} />
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
      {after.length > 0 && (
        <details class="after">
          <summary>What comes after it</summary>
          <ol>
            {after.slice(0, NAMED).map((one) => (
              <li key={one.fix}>
                <button type="button" class="link-button" onClick={() => onPick(one.fix)}>
                  {model.fixes[one.fix]?.title}
                </button>{' '}
                <span class="meta">
                  {model.causes[one.forCause]?.title}
                  {one.handOver && ', to hand over'}
                </span>
              </li>
            ))}
          </ol>
        </details>
      )}
    </article>
  );
}
