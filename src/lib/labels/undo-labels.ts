import type { Fix } from '../model/knowledge.ts';
import { minutes } from './labels.ts';

/** Return the heading of the undo, with its time: “Undo (5 minutes)”. */
export const undoHeading = ({ undo }: Fix): string =>
  undo.minutes > 0 ? `Undo (${minutes(undo.minutes)})` : 'Undo';

/** Return the summary of a foldable undo. If nothing can or need be undone, the text inside says so. */
export const canUndo = (count: number): string =>
  count > 0 ? `Can be undone in ${minutes(count)}` : 'Can it be undone?';

/** Sentence before the list of values that a fix replaces. */
export const WRITE_DOWN =
  'Before you change anything, write this down. You need it to undo the fix:';

/** Return the heading of a fix that is never suggested. */
export const avoidHeading = ({ verdict }: Fix): string =>
  verdict === 'dangerous' ? 'Don’t do this' : 'This doesn’t help';
