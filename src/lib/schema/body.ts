import type { Root } from 'mdast';

/** An MDX body, parsed when its file is read. */
export interface MdxBody {
  /** The text after the front matter, with `\n` at the end of each line. */
  source: string;
  /** Its syntax tree (mdast), plain data. Offsets count UTF-16 units from the start of `source`; lines are those of the file. */
  tree: Root;
}
