import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { CaseModel } from '../../lib/case/model.ts';
import { withAnswer, withOutcome, withoutAnswer, withoutOutcome } from '../../lib/case/case.ts';
import { situation } from '../../lib/case/situation.ts';
import { Dropped } from './troubleshooter/Dropped.tsx';
import { End } from './troubleshooter/End.tsx';
import { Question } from './troubleshooter/Question.tsx';
import { Resume } from './troubleshooter/Resume.tsx';
import { Trail } from './troubleshooter/Trail.tsx';
import { useCase } from './troubleshooter/use-case.ts';

interface Props {
  model: CaseModel;
}

/** Asks one question at a time, then offers one fix at a time. All it remembers is the case, kept in the address. */
export function Troubleshooter({ model }: Props) {
  const { current, changing, dropped, saved, moved, go, startAgain } = useCase(model);
  const stage = useRef<HTMLDivElement>(null);
  const [said, setSaid] = useState('');
  const now = situation(model, current, changing);

  // A new question or a new fix is a change of context: its heading takes the focus, but not on first arrival.
  useEffect(() => {
    if (moved === 0) return;
    const heading = stage.current?.querySelector<HTMLElement>('h1');
    heading?.focus();
    setSaid(heading?.textContent ?? '');
  }, [moved]);

  const back = useCallback(() => {
    const tried = Object.keys(current.tried).at(-1);
    const last = now.trail.at(-1);
    if (changing !== null) go(current, null);
    else if (now.kind !== 'question' && tried !== undefined) go(withoutOutcome(current, tried));
    else if (last) go(withoutAnswer(current, last.check));
  }, [current, changing, now, go]);

  const started = now.trail.length > 0 || changing !== null;
  return (
    <div class="troubleshooter">
      <Dropped items={dropped} />
      {saved !== '' && !started && <Resume query={saved} />}
      <div ref={stage} class="stage">
        {now.kind === 'question' ? (
          <Question
            key={now.check}
            id={now.check}
            number={now.changing ? null : now.trail.length + 1}
            check={model.checks[now.check]}
            given={current.answers[now.check]}
            onAnswer={(answer) => go(withAnswer(current, now.check, answer))}
          />
        ) : (
          <End
            model={model}
            current={current}
            now={now}
            onOutcome={(fix, outcome) => go(withOutcome(current, fix, outcome))}
            onRetract={(fix) => go(withoutOutcome(current, fix))}
          />
        )}
        {started && (
          <p class="walk-buttons">
            <button type="button" class="link-button" onClick={back}>
              Back
            </button>
            <button type="button" class="link-button" onClick={startAgain}>
              Start again
            </button>
          </p>
        )}
      </div>
      <Trail model={model} steps={now.trail} changing={changing} onChange={(check) => go(current, check)} />
      <p class="visually-hidden" role="status">
        {said}
      </p>
    </div>
  );
}
