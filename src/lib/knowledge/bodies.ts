import type { MDXInstance } from 'astro';
import { AstroError } from 'astro/errors';
import { fileOf } from '../model/file-of.ts';
import type { Entry } from '../model/knowledge.ts';

/** Imported at once: what the collections offer comes in two modules for each entry, which build and load for twice as long. */
const bodies = import.meta.glob<MDXInstance<object>['Content']>(
  '@content/{symptoms,causes,checks,fixes}/*.mdx',
  { eager: true, import: 'Content' },
);

/** Return the body of an entry, as a component that takes `components`. */
export function bodyOf({ kind, id }: Pick<Entry, 'kind' | 'id'>) {
  const body = bodies[`/${fileOf({ kind, id })}`];
  if (!body) throw new AstroError(`There is no ${kind} \`${id}\`.`);
  return body;
}
