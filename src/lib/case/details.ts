import { BASE } from '../domain/base.ts';
import type { Cause, Check, Fix, Knowledge } from '../model/knowledge.ts';
import type { UndoStep } from '../schema/fix.ts';
import type { Tool, Way } from '../domain/closed-lists.ts';
import type { AnswerId, CauseId, CheckId, FixId } from '../domain/tree.ts';
import type { ArrangedFix } from '../ways/arrange.ts';
import { waysIn } from '../ways/way-headings.ts';

/** An event by its number and, where known, its source. */
export interface EventAnswer {
  id: number;
  source?: string;
}

/** The events that the answers of a check name, and the pages of all documented events. */
export interface CheckEvents {
  /** By answer, in the order in which they are offered. */
  answers: Record<AnswerId, EventAnswer[]>;
  /** Addresses of the pages of all known events, by number. */
  codes: Record<number, string>;
}

/** The longer texts of a check: why it is asked and how to make it. */
export interface CheckDetail {
  why: string;
  /** Only where answers are about events. */
  events?: CheckEvents;
  how: { tool: Tool; on: string; do: string; read: string; picture?: string | undefined }[];
}

/** The longer texts of a fix: its effect, its risk, its steps, its undo. */
export interface FixDetail {
  summary: string;
  risk: string;
  /** Values to write down before, and to put back. */
  restores: string[];
  undo: UndoStep[];
  /** The ways to carry it out; a choice when there are two or more. */
  ways: Way[];
  /** When it applies, and its steps, as HTML from the build. */
  steps: string;
  /** Part on how to see that it worked, as HTML from the build. */
  worked: string;
  /** Prevention of each cause that it treats. */
  prevent: Readonly<Record<CauseId, string>>;
}

/** A picture with its caption, the content of its figure. */
export interface PictureDetail {
  html: string;
}

/** The details fetched so far. */
export interface Details {
  checks: Readonly<Record<CheckId, CheckDetail>>;
  fixes: Readonly<Record<FixId, FixDetail>>;
}

/** Build the details of a check. */
export function checkDetail(
  { why, how, answers }: Pick<Check, 'why' | 'how' | 'answers'>,
  codes: Knowledge['codes'],
): CheckDetail {
  const events = eventsOf(answers, codes);
  return { why, how, ...(events && { events }) };
}

function eventsOf(answers: Check['answers'], codes: Knowledge['codes']): CheckEvents | undefined {
  const known = codes.filter(({ kind }) => kind === 'event');
  const byAnswer = answers.flatMap((answer) => {
    const events = ('events' in answer && answer.events) || [];
    const named = events.flatMap((event): EventAnswer[] => {
      if (typeof event !== 'string') return [event];
      const code = known.find(({ id }) => id === event);
      if (!code) return [];
      return [{ id: code.number, ...(code.sourceWord && { source: code.sourceWord }) }];
    });
    return named.length > 0 ? [[answer.id, named] as const] : [];
  });
  if (byAnswer.length === 0) return undefined;
  return {
    answers: Object.fromEntries(byAnswer),
    codes: Object.fromEntries(known.map(({ number, url }) => [number, url])),
  };
}

/** Remove the ids of headings: two cards can be on a page at once, and ids must be unique. */
export const withoutIds = (html: string): string => html.replace(/<(h[23]) id="[^"]*">/g, '<$1>');

/** Build the details of a fix from its entry, its arranged body and the causes that it treats. */
export const fixDetail = (
  { summary, risk, undo, treats, body }: Pick<Fix, 'summary' | 'risk' | 'undo' | 'treats' | 'body'>,
  causes: readonly Pick<Cause, 'id' | 'prevent'>[],
  { before, steps, worked }: ArrangedFix,
): FixDetail => ({
  summary,
  risk: risk.why,
  restores: undo.restores,
  prevent: Object.fromEntries(
    causes
      .filter(({ id }) => treats.some(({ cause }) => cause === id))
      .map(({ id, prevent }) => [id, prevent]),
  ),
  undo: undo.steps,
  ways: waysIn(body),
  steps: withoutIds(before + steps),
  worked,
});

/** Return the site-relative address of the details of one entry, as JSON. */
export const detailUrl = (kind: keyof Details | 'pictures', id: string): string =>
  `${BASE}details/${kind}/${id}.json`;
