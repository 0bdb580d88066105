import type { ChangeData } from '../schema/change.ts';
import { entriesOf } from '../model/file-of.ts';
import { FOLDERS, titleOf, type Knowledge } from '../model/knowledge.ts';
import { codeTitle } from '../labels/code-title.ts';

/** A page that a change names. */
export interface TouchedPage {
  title: string;
  url: string;
}

/** List the pages that a change touches, in its order. */
export const pagesOfChange = (change: ChangeData, knowledge: Knowledge): TouchedPage[] =>
  change.entries.flatMap((name) => {
    const entry = entriesOf(knowledge).find(({ kind, id }) => `${FOLDERS[kind]}/${id}` === name);
    if (entry) return [{ title: titleOf(entry), url: entry.url }];
    const code = knowledge.codes.find(({ id }) => `codes/${id}` === name);
    return code ? [{ title: codeTitle(code), url: code.url }] : [];
  });
