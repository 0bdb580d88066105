import { assemble } from './assemble.ts';
import { findProblems } from './find-problems.ts';
import type { Knowledge } from '../model/knowledge.ts';
import { formatProblems, type Problem } from './problem.ts';
import { readContent } from './read.ts';
import { ageingWarnings, expiredProblems } from './rules/freshness.ts';

/** All problems of the content under a project root: what its schemas refuse, and what is wrong as a whole. */
export function contentProblems(root: string): Problem[] {
  const { raw, problems } = readContent(root);
  return [...problems, ...findProblems(assemble(raw))];
}

/** What time has done to the content under a project root, as of a day: what a build refuses, and what it warns of. */
export function ageingOfContent(
  root: string,
  day: string,
): { expired: Problem[]; warnings: Problem[] } {
  const knowledge = assemble(readContent(root).raw);
  return {
    expired: expiredProblems(knowledge, day),
    warnings: ageingWarnings(knowledge, day),
  };
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
