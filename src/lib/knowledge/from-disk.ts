import type { Knowledge } from '../model/knowledge.ts';
import { soundKnowledge } from './checked-content.ts';

/**
 * Return the knowledge under a project root, for scripts and tests.
 *
 * @param content The folder of the knowledge base in it; that of the build when left out.
 * @throws Error that lists every problem of the content.
 */
export const knowledgeFromDisk = (root: string, content?: string): Knowledge =>
  soundKnowledge(root, { content });
