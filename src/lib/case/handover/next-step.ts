import { FIX_PLACE, fixRole, RISK } from '../../labels/fixes.ts';
import { fixTime } from '../../labels/fix-time.ts';
import { REASON_FOR_RECEIVER, sentenceCase } from './handover-labels.ts';
import { CHECK_PLACE, minutes } from '../../labels/labels.ts';
import type { HandoverFacts } from './handover-facts.ts';
import { pageLink } from './page-link.ts';
import type { TextLine, TextSection } from './text-section.ts';

/** Write the section on why the reader gets the case. */
export const why = ({ open }: HandoverFacts): TextSection => ({
  title: 'Why you get this',
  lines: open ? [{ text: REASON_FOR_RECEIVER[open.reason] }] : [],
});

/** Write the section on the next step: the check to make, then the best fix with access to everything. */
export function nextStep({ model, current, link, open }: HandoverFacts): TextSection {
  const lines: TextLine[] = [];
  const check = open?.step.check ?? null;
  const asked = check === null ? undefined : model.checks[check];
  if (asked)
    lines.push({
      text: `Find out: ${asked.question}`,
      inner: [
        { text: `${CHECK_PLACE[asked.where]}, ${minutes(asked.minutes)}` },
        { text: `How: ${pageLink(link, asked.url)}` },
      ],
    });
  const step = open?.step.fix ?? null;
  const fix = step === null ? undefined : model.fixes[step.fix];
  if (open && open.reason === 'all-tried') lines.push({ text: sentenceCase(open.request.what) });
  else if (step && fix)
    lines.push({
      text: asked ? `Unless that says otherwise: ${fix.title}` : fix.title,
      inner: [
        { text: `For: ${model.causes[step.forCause]?.title ?? step.forCause}` },
        {
          text: [FIX_PLACE[fix.where], fixRole(fix), fixTime(fix), RISK[fix.risk]].join(' · '),
        },
        { text: `Steps and undo: ${pageLink(link, fix.url)}` },
        ...(current.tried[step.fix] === 'skipped'
          ? [{ text: 'The person who hands this over could not do it.' }]
          : []),
      ],
    });
  return { title: 'Next step', lines };
}
