import { BASE } from '../hosting/base.ts';
import type { Cause, Check, Fix } from '../knowledge/model.ts';
import type { UndoStep } from '../schema/fix.ts';
import type { Tool, Way } from '../schema/words.ts';
import type { CauseId, CheckId, FixId } from '../tree/types.ts';
import type { ArrangedFix } from '../ways/arrange.ts';
import { waysIn } from '../ways/headings.ts';

/** The longer texts of a check: why it is asked and how to find out. */
export interface CheckDetail {
  why: string;
  how: { tool: Tool; on: string; do: string; read: string; picture?: string | undefined }[];
}

/** The longer texts of a fix: what it does, what can go wrong, its steps, the way back. */
export interface FixDetail {
  summary: string;
  risk: string;
  /** What to write down before, and to put back. */
  restores: string[];
  undo: UndoStep[];
  /** The ways to carry it out; a choice when there are two or more. */
  ways: Way[];
  /** When it fits, and its steps, as HTML of our own build. */
  steps: string;
  /** How to see that it worked, as HTML of our own build. */
  worked: string;
  /** How to keep each cause that it treats from coming back. */
  prevent: Readonly<Record<CauseId, string>>;
}

/** A picture with its caption, as it is put into its figure. */
export interface PictureDetail {
  html: string;
}

/** The details that have been fetched so far. */
export interface Details {
  checks: Readonly<Record<CheckId, CheckDetail>>;
  fixes: Readonly<Record<FixId, FixDetail>>;
}

export const NO_DETAILS: Details = { checks: {}, fixes: {} };

export const checkDetail = ({ why, how }: Pick<Check, 'why' | 'how'>): CheckDetail => ({
  why,
  how,
});

/** A page of its own has places to link to; of cards there can be two at a time. */
export const withoutIds = (html: string): string => html.replace(/<(h[23]) id="[^"]*">/g, '<$1>');

/** The details of a fix, with its steps and with what the causes that it treats say of the time after it. */
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

/** Site-relative address of the details of one entry, as JSON. */
export const detailUrl = (kind: keyof Details | 'pictures', id: string): string =>
  `${BASE}details/${kind}/${id}.json`;
