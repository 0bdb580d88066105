import { CONTENT } from '../domain/content-folder.ts';
import type { Entry } from './knowledge.ts';
import { FOLDERS } from './knowledge.ts';

/** Return the file that an author opens to change an entry, from the project's root: `src/content/fixes/x.mdx`. */
export const fileOf = (entry: Pick<Entry, 'kind' | 'id'>): string =>
  `${CONTENT}/${FOLDERS[entry.kind]}/${entry.id}.mdx`;

/** List every entry of the four kinds. */
export const entriesOf = (knowledge: {
  symptoms: Entry[];
  causes: Entry[];
  checks: Entry[];
  fixes: Entry[];
}): Entry[] => [
  ...knowledge.symptoms,
  ...knowledge.causes,
  ...knowledge.checks,
  ...knowledge.fixes,
];
