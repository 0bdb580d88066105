import { UNKNOWN_ANSWER } from '../../lib/domain/unknown.ts';
import type { Case } from '../../lib/domain/case.ts';
import type { Situation } from '../../lib/case/situation.ts';
import { caseUrl } from '../../lib/case/case-url.ts';
import type { CaseTexts } from '../../lib/checklist/checklist-model.ts';
import { BASE } from '../../lib/domain/base.ts';
import { OUTCOME } from '../../lib/labels/fixes.ts';

interface Props {
  model: CaseTexts;
  current: Case;
  now: Situation;
  /** Number of fixes for this case that did not fit on the sheet. */
  more: number;
}

/** Summary of the case, above its remaining lines. */
export function CaseSummary({ model, current, now, more }: Props) {
  // As they were asked, then those on another path: a set keeps the first position of each.
  const asked = new Set([...now.trail.map(({ check }) => check), ...Object.keys(current.answers)]);
  const answers = [...asked].flatMap((check) => {
    const answer = current.answers[check];
    const label = model.checks[check]?.answers.find(({ id }) => id === answer)?.label;
    return answer === UNKNOWN_ANSWER || label === undefined
      ? []
      : [{ short: model.checks[check]?.short, label }];
  });
  const tried = Object.entries(current.tried);
  return (
    <section class="case" aria-labelledby="case">
      <h2 id="case">
        {now.kind === 'solved' ? 'Nothing is left: a fix has worked' : 'What is left for your case'}
      </h2>
      <ul class="known">
        {answers.length > 0 && (
          <li>
            <span class="term">Answers</span>{' '}
            <span>
              {answers.map(({ short, label }, index) => (
                <>
                  {index > 0 && '; '}
                  {short}: <strong>{label}</strong>
                </>
              ))}
            </span>
          </li>
        )}
        {now.suspects.length > 0 && now.kind !== 'solved' && (
          <li>
            <span class="term">Suspects</span>{' '}
            <span>
              {now.suspects.map((cause) => model.causes[cause]?.title ?? cause).join('; ')}
            </span>
          </li>
        )}
        {tried.length > 0 && (
          <li>
            <span class="term">Tried</span>{' '}
            <span>
              {tried
                .map(([fix, outcome]) => `${model.fixes[fix]?.title ?? fix} (${OUTCOME[outcome]})`)
                .join('; ')}
            </span>
          </li>
        )}
      </ul>
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
