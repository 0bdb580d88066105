import type { MDXInstance } from 'astro';
import { AstroError } from 'astro/errors';
import type { Entry } from '../model/knowledge.ts';
import { FOLDERS } from '../model/knowledge.ts';

/** Imported at once: what the collections offer comes in two modules for each entry, which build and load for twice as long. */
const bodies = import.meta.glob<MDXInstance<object>['Content']>(
  '/src/content/{symptoms,causes,checks,fixes}/*.mdx',
  { eager: true, import: 'Content' },
);

/** The body of an entry, as a component that takes `components`. */
export function bodyOf({ kind, id }: Pick<Entry, 'kind' | 'id'>) {
  const body = bodies[`/src/content/${FOLDERS[kind]}/${id}.mdx`];
  if (!body) throw new AstroError(`There is no ${kind} \`${id}\`.`);
  return body;
}
