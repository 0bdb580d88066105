import type { ChecklistBlockData } from '../schema/checklist.ts';

export type BlockId = ChecklistBlockData['id'];

/** One line of the checklist: an action, the result to expect, and a box to tick. */
export interface SheetLine {
  /** Unique among all lines, such as `check-host-log`: ticks are saved by it. */
  id: string;
  /** Kind: for a check, for a fix, or only a note of the checklist itself. */
  kind: 'check' | 'fix' | 'note';
  /** Id of the check or fix; for a note its own id. */
  entry: string;
  block: BlockId;
  /** The action. Text between backticks is code. */
  do: string;
  /** The result to expect. Text between backticks is code. */
  expect: string;
  /** Set when carrying it out changes something. */
  changes: boolean;
  /** Values to write down on paper, each beside a blank. */
  write: string[];
  /** Title and site-relative address of its entry. */
  link: { title: string; url: string } | null;
}

/** One of the four blocks of the sheet. */
export interface SheetBlock {
  id: BlockId;
  title: string;
  /** One line under the title: when and where. */
  lead: string;
  lines: SheetLine[];
}

/** The one-page checklist. */
export interface ChecklistSheet {
  blocks: SheetBlock[];
  /** Lines that the page has no room for; a case can need them. */
  spare: SheetLine[];
  /** The latest day, as `YYYY-MM-DD`, on which an entry of the page was reviewed. */
  revised: string;
}

/** The most lines that a block may have, on the whole sheet and for a case. */
export const MAX_LINES = 9;
