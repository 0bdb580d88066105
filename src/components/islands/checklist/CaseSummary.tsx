import type { Case } from '../../../lib/case/case.ts';
import type { CaseModel } from '../../../lib/case/model.ts';
import { situation } from '../../../lib/case/situation.ts';
import { caseUrl } from '../../../lib/case/url.ts';
import { BASE } from '../../../lib/hosting/base.ts';
import { OUTCOME } from '../../../lib/words/fixes.ts';

interface Props {
  model: CaseModel;
  current: Case;
  /** How many fixes for this case found no room on the sheet. */
  more: number;
}

/** What is known of the case, above what is left for it. */
export function CaseSummary({ model, current, more }: Props) {
  const now = situation(model, current);
  // As they were asked, then those that lie on another path: a set keeps the first place of each.
  const asked = new Set([...now.trail.map(({ check }) => check), ...Object.keys(current.answers)]);
  const answers = [...asked].flatMap((check) => {
    const answer = current.answers[check];
    const label = model.checks[check]?.answers.find(({ id }) => id === answer)?.label;
    return answer === 'unknown' || label === undefined
      ? []
      : [{ short: model.checks[check]?.short, label }];
  });
  const tried = Object.entries(current.tried);
  return (
    <section class="case" aria-labelledby="case">
      <h2 id="case">
        {now.kind === 'solved' ? 'Nothing is left: a fix has worked' : 'What is left for your case'}
      </h2>
      <dl>
        {answers.length > 0 && (
          <div>
            <dt>Answers</dt>
            <dd>
              {answers.map(({ short, label }, index) => (
                <>
                  {index > 0 && '; '}
                  {short}: <strong>{label}</strong>
                </>
              ))}
            </dd>
          </div>
        )}
        {now.suspects.length > 0 && now.kind !== 'solved' && (
          <div>
            <dt>Suspects</dt>
            <dd>{now.suspects.map((cause) => model.causes[cause]?.title ?? cause).join('; ')}</dd>
          </div>
        )}
        {tried.length > 0 && (
          <div>
            <dt>Tried</dt>
            <dd>
              {tried
                .map(([fix, outcome]) => `${model.fixes[fix]?.title ?? fix} (${OUTCOME[outcome]})`)
                .join('; ')}
            </dd>
          </div>
        )}
      </dl>
      {more > 0 && (
        <p>
          {more === 1 ? 'One more fix is' : `${more} more fixes are`} in the troubleshooter: this
          page holds the first ones.
        </p>
      )}
      <p class="case-ways no-print">
        <a href={caseUrl(current)}>Back to the troubleshooter</a>
        <a href={`${BASE}checklist/`}>The whole checklist</a>
      </p>
    </section>
  );
}
