import { assemble } from './assemble.ts';
import { findProblems } from './find-problems.ts';
import type { Knowledge } from '../model/knowledge.ts';
import { formatProblems, type Problem } from './problem.ts';
import { isComplete, readContent } from './read.ts';
import { ageingWarnings, expiredProblems } from './rules/freshness.ts';

/** All problems of the content under a project root: what its schemas refuse, and what is wrong as a whole. */
export function contentProblems(root: string, content?: string): Problem[] {
  const { raw, problems } = readContent(root, content);
  return isComplete(raw) ? [...problems, ...findProblems(assemble(raw))] : problems;
}

/** What time has done to the content under a project root, as of a day: what a build refuses, and what it warns of. */
export function ageingOfContent(
  root: string,
  day: string,
): { expired: Problem[]; warnings: Problem[] } {
  const { raw } = readContent(root);
  if (!isComplete(raw)) return { expired: [], warnings: [] };
  const knowledge = assemble(raw);
  return {
    expired: expiredProblems(knowledge, day),
    warnings: ageingWarnings(knowledge, day),
  };
}

/**
 * Read the knowledge without Astro.
 *
 * @param root The project's root folder.
 * @param content The folder of the knowledge base in it; that of the build when left out.
 *
 * @throws Error that lists every problem of the content.
 */
export function knowledgeFromDisk(root: string, content?: string): Knowledge {
  const { raw, problems } = readContent(root, content);
  const knowledge = isComplete(raw) ? assemble(raw) : null;
  const all = [...problems, ...(knowledge ? findProblems(knowledge) : [])];
  if (!knowledge || all.length > 0) throw new Error(formatProblems(all));
  return knowledge;
}
