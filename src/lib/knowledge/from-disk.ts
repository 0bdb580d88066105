import { assemble } from './assemble.ts';
import { findProblems } from './find-problems.ts';
import type { Knowledge } from './model.ts';
import { formatProblems, type Problem } from './problem.ts';
import { readContent } from './read.ts';

/** All problems of the content under a project root: what its schemas refuse, and what is wrong as a whole. */
export function contentProblems(root: string): Problem[] {
  const { raw, problems } = readContent(root);
  return [...problems, ...findProblems(assemble(raw))];
}

/**
 * The knowledge, read without Astro.
 *
 * @throws Error that lists every problem of the content.
 */
export function knowledgeFromDisk(root: string): Knowledge {
  const { raw, problems } = readContent(root);
  const knowledge = assemble(raw);
  const all = [...problems, ...findProblems(knowledge)];
  if (all.length > 0) throw new Error(formatProblems(all));
  return knowledge;
}
