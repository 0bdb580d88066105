import type { ChecklistBlockData } from '../schema/checklist.ts';

export type BlockId = ChecklistBlockData['id'];

/** One line of the checklist: an action, what it should show, and a box to tick. */
export interface Line {
  /** Unique among all lines, such as `check-host-log`: ticks are remembered by it. */
  id: string;
  /** Whether a check or a fix stands behind it, or only the words of the checklist itself. */
  kind: 'check' | 'fix' | 'note';
  /** Id of the check or fix; for a note its own id. */
  entry: string;
  block: BlockId;
  /** The action. What stands between backticks is code. */
  do: string;
  /** What it should show. What stands between backticks is code. */
  expect: string;
  /** Whether carrying it out alters something. */
  changes: boolean;
  /** What to write down on paper, each beside a blank. */
  write: string[];
  /** Name and site-relative address of the entry behind it. */
  link: { title: string; url: string } | null;
}

/** One of the four blocks of the sheet. */
export interface Block {
  id: BlockId;
  title: string;
  /** One line under the title: when and where. */
  lead: string;
  lines: Line[];
}

/** The one-page checklist. */
export interface Sheet {
  blocks: Block[];
  /** Lines that the page has no room for: a case can ask for them. */
  spare: Line[];
  /** The newest day, as `YYYY-MM-DD`, on which an entry behind the page was reviewed. */
  revised: string;
}

/** The most lines that a block may have, on the whole sheet and for a case. */
export const MAX_LINES = 9;
