import type { ChangeData } from '../schema/change.ts';
import { entriesOf } from '../knowledge/file-of.ts';
import { FOLDERS, type Entry, type Knowledge } from '../knowledge/model.ts';

/** The entries that a change touches, in its order. */
export const entriesOfChange = (change: ChangeData, knowledge: Knowledge): Entry[] =>
  change.entries.flatMap((name) =>
    entriesOf(knowledge).filter(({ kind, id }) => `${FOLDERS[kind]}/${id}` === name),
  );
