import { BASE } from '../hosting/base.ts';
import type { Cause, Check, Fix } from '../knowledge/model.ts';
import type { UndoStep } from '../schema/fix.ts';
import type { Tool } from '../schema/words.ts';
import type { CauseId, CheckId, FixId } from '../tree/types.ts';

/** The longer texts of a check: why it is asked and how to find out. */
export interface CheckDetail {
  why: string;
  how: { tool: Tool; on: string; do: string; read: string; picture?: string | undefined }[];
}

/** The longer texts of a fix: what it does, what can go wrong, the way back. */
export interface FixDetail {
  summary: string;
  risk: string;
  /** What to write down before, and to put back. */
  restores: string[];
  undo: UndoStep[];
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

/** The details of a fix, with what the causes that it treats say of the time after it. */
export const fixDetail = (
  { summary, risk, undo, treats }: Pick<Fix, 'summary' | 'risk' | 'undo' | 'treats'>,
  causes: readonly Pick<Cause, 'id' | 'prevent'>[],
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
});

/** Site-relative address of the details of one entry, as JSON. */
export const detailUrl = (kind: keyof Details | 'pictures', id: string): string =>
  `${BASE}details/${kind}/${id}.json`;
