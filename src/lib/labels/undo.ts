import type { Fix } from '../model/knowledge.ts';
import { minutes } from './labels.ts';

/** The heading over the way back, with the time that it takes. */
export const undoHeading = ({ undo }: Fix): string =>
  undo.minutes > 0 ? `Undo (${minutes(undo.minutes)})` : 'Undo';

/** The way back in one line that can be opened. Where nothing can or need be undone, the text within says so. */
export const canUndo = (count: number): string =>
  count > 0 ? `Can be undone in ${minutes(count)}` : 'Can it be undone?';

/** Stands before the list of what a fix replaces. */
export const WRITE_DOWN =
  'Before you change anything, write this down. You need it to undo the fix:';

/** Why a fix is never suggested, as a heading. */
export const avoidHeading = ({ verdict }: Fix): string =>
  verdict === 'dangerous' ? 'Don’t do this' : 'This doesn’t help';
