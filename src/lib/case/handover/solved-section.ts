import type { HandoverFacts } from './handover-facts.ts';
import { pageLink } from './page-link.ts';
import type { TextSection } from './text-section.ts';
import { causeOf, preventionOf } from './prevention.ts';

/** Write the section on the fix that worked; empty while none has. */
export const solvedBy = ({ model, link, now }: HandoverFacts): TextSection => {
  const fix = now.kind === 'solved' ? model.fixes[now.fix] : undefined;
  const cause = now.kind === 'solved' ? causeOf(model, now) : undefined;
  const what = cause === undefined ? undefined : model.causes[cause]?.title;
  return {
    title: 'Solved by',
    lines: fix
      ? [
          {
            text: fix.title,
            inner: [
              ...(what === undefined ? [] : [{ text: `For: ${what}` }]),
              { text: `Steps and undo: ${pageLink(link, fix.url)}` },
            ],
          },
        ]
      : [],
  };
};

/** Write the section on how to keep it from coming back; empty while no fix has worked. */
export const prevention = ({ model, details, now }: HandoverFacts): TextSection => {
  const found = now.kind === 'solved' ? preventionOf(model, details, now) : null;
  return {
    title: 'Keep it from coming back',
    lines: found ? [{ text: found.text }] : [],
  };
};
