import type { Fix } from '../model/knowledge.ts';
import { minutes } from './labels.ts';

/** The heading over the way back, with the time that it takes. */
export const undoHeading = ({ undo }: Fix): string =>
  undo.minutes > 0 ? `Undo (${minutes(undo.minutes)})` : 'Undo';

/** The way back in one line that can be opened. Where nothing can or need be undone, the text within says so. */
export const canUndo = (count: number): string =>
  count > 0 ? `Can be undone in ${minutes(count)}` : 'About undoing it';

/** Stands before the list of what a fix replaces. */
export const WRITE_DOWN = 'Write this down before you change anything. It is what you put back:';

/** Why a fix is never suggested, as a heading. */
export const avoidHeading = ({ verdict }: Fix): string =>
  verdict === 'dangerous' ? 'Don’t do this' : 'This does not help';
