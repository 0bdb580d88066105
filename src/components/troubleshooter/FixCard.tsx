import type { Outcome } from '../../lib/domain/case.ts';
import type { FixDetail } from '../../lib/case/details.ts';
import { fixTitle } from '../../lib/case/fix-title.ts';
import type { CaseModel } from '../../lib/case/case-model.ts';
import type { Situation } from '../../lib/case/situation.ts';
import type { Answers, FixId } from '../../lib/domain/tree.ts';
import { RISK, fixFacts } from '../../lib/labels/fixes.ts';
import { REACH } from '../../lib/labels/labels.ts';
import { canUndo } from '../../lib/labels/undo-labels.ts';
import { whyNext } from '../../lib/case/why-next.ts';
import { FixSteps } from './FixSteps.tsx';
import { Inline } from '../text/Inline.tsx';
import { LaterFixes } from './LaterFixes.tsx';
import { Restores } from './Restores.tsx';
import { Undo } from './Undo.tsx';

interface Props {
  model: CaseModel;
  answers: Answers;
  /** Undefined until fetched. */
  detail: FixDetail | undefined;
  situation: Extract<Situation, { kind: 'fix' }>;
  onOutcome: (outcome: Outcome) => void;
  onPick: (fix: FixId) => void;
}

const OUTCOMES: readonly [Outcome, string][] = [
  ['worked', 'It worked'],
  ['failed', 'It didn’t'],
  ['skipped', 'Can’t do this'],
];

/** The most later fixes that a card names. */
const MAX_LATER = 3;

/** One fix: why it comes now, its time and risk, its steps, the undo, then the outcome to report. */
export function FixCard({ model, answers, detail, situation, onOutcome, onPick }: Props) {
  const { next, after } = situation;
  const { site } = model;
  const fix = model.fixes[next.fix];
  if (!fix) return null;
  const risky = fix.risk === 'medium' || fix.risk === 'high';
  const risk = detail && (
    <p class={risky ? 'note caution' : undefined}>
      <strong>{RISK[fix.risk]}:</strong> <Inline text={detail.risk} />
    </p>
  );
  return (
    <article class="fix-card" aria-labelledby={`fix-${next.fix}`}>
      <p class="question-number">{whyNext(situation, model)}</p>
      <h1 id={`fix-${next.fix}`} tabIndex={-1}>
        {fixTitle(model, next.fix, answers)}
      </h1>
      <p>
        <Inline text={detail?.summary ?? ''} />
      </p>
      <p class="meta meta-line">
        {fixFacts(fix).map((fact) => (
          <span>{fact}</span>
        ))}
      </p>
      {next.handOver && (
        <p class="note caution">
          Hand this over: it needs someone who can reach {REACH[fix.where].toLowerCase()}.
        </p>
      )}
      {risky && risk}
      {fix.outOfBand && (
        <p class="note caution">
          Use {site.access.other}. In a session over {site.tool} you could lock yourself out.
        </p>
      )}
      <FixSteps url={fix.url} detail={detail} />
      <details class="undo-line">
        <summary>{canUndo(fix.undoMinutes)}</summary>
        {!risky && risk}
        <Restores label="What it replaces" values={detail?.restores} />
        <Undo steps={detail?.undo} way={null} />
        {!detail && <a href={`${fix.url}#undo`}>Open the undo steps on the fix page</a>}
      </details>
      <div class="outcomes" role="group" aria-labelledby={`outcome-${next.fix}`}>
        <h2 id={`outcome-${next.fix}`}>How did it go?</h2>
        {OUTCOMES.map(([outcome, label]) => (
          <button type="button" class="button quiet" onClick={() => onOutcome(outcome)}>
            {label}
          </button>
        ))}
      </div>
      <LaterFixes
        summary="What comes next if it doesn’t help"
        model={model}
        answers={answers}
        fixes={after.slice(0, MAX_LATER)}
        onPick={onPick}
      />
    </article>
  );
}
