import type { CaseModel } from '../../lib/case/case-model.ts';
import type { Case } from '../../lib/domain/case.ts';
import { hasNotHelped } from '../../lib/domain/case.ts';
import type { Suspect } from '../../lib/case/situation.ts';
import { BANDS, isSuspected } from '../../lib/engine/bands.ts';
import type { Reason } from '../../lib/engine/reasons.ts';
import { reasonsFor } from '../../lib/engine/reasons.ts';
import type { CauseId } from '../../lib/domain/tree.ts';
import { STRENGTH } from '../../lib/labels/labels.ts';
import { BAND } from '../../lib/labels/scales.ts';
import type { Marker } from './FindingsMark.tsx';

interface Props extends Pick<Case, 'answers' | 'tried'> {
  model: CaseModel;
  ranking: readonly Suspect[];
  Mark: Marker;
}

/** All causes by how strongly they are suspected, with the reasons, the strongest suspect first. */
export function Suspects({ model, answers, tried, ranking, Mark }: Props) {
  const groups = BANDS.map((band) => ({
    band,
    causes: ranking.filter((one) => one.band === band),
  })).filter(({ causes }) => causes.length > 0);
  const list = (causes: readonly Suspect[]) => (
    <ul class="suspects">
      {causes.map(({ cause }) => (
        <Cause
          key={cause}
          id={cause}
          open={cause === ranking[0]?.cause}
          model={model}
          answers={answers}
          tried={tried}
          Mark={Mark}
        />
      ))}
    </ul>
  );
  return (
    <details class="suspects-box" open>
      <summary>
        <h2>Suspects</h2>
      </summary>
      {groups.map(({ band, causes }) =>
        isSuspected({ band }) ? (
          <div key={band} class="band" data-band={band}>
            <h3>{BAND[band]}</h3>
            {list(causes)}
          </div>
        ) : (
          <details key={band} class="band" data-band={band}>
            <summary>
              {BAND[band]} ({causes.length})
            </summary>
            {list(causes)}
          </details>
        ),
      )}
    </details>
  );
}

function Cause({
  id,
  open,
  model,
  answers,
  tried,
  Mark,
}: { id: CauseId; open: boolean } & Omit<Props, 'ranking'>) {
  const reasons = reasonsFor(id, answers, model.checks);
  const failed = Object.entries(tried).filter(
    ([fix, outcome]) =>
      hasNotHelped(outcome) && model.fixes[fix]?.treats.some(({ cause }) => cause === id),
  );
  const line = ({ check, answer, strength }: Reason) => {
    const view = model.checks[check];
    return (
      <li key={check}>
        {view?.short}: {view?.answers.find((one) => one.id === answer)?.label}{' '}
        <span class="meta">({STRENGTH[strength]})</span>{' '}
        {Mark && <Mark check={check} answer={answer} reading="none" />}
      </li>
    );
  };
  const count = reasons.for.length + reasons.against.length + failed.length;
  return (
    <li>
      <a href={model.causes[id]?.url}>{model.causes[id]?.title}</a>
      {count > 0 && (
        <details open={open}>
          <summary>
            Why<span class="visually-hidden">: {model.causes[id]?.title}</span>
          </summary>
          {reasons.for.length > 0 && (
            <ul class="reasons" aria-label="For it">
              {reasons.for.map(line)}
            </ul>
          )}
          {(reasons.against.length > 0 || failed.length > 0) && (
            <ul class="reasons against" aria-label="Against it">
              {reasons.against.map(line)}
              {failed.map(([fix]) => (
                <li key={fix}>{model.fixes[fix]?.title}: did not help</li>
              ))}
            </ul>
          )}
        </details>
      )}
    </li>
  );
}
