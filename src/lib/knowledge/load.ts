import { AstroError } from 'astro/errors';
import type { Knowledge } from '../model/knowledge.ts';
import { soundKnowledge } from './checked-content.ts';

/**
 * Return the checked knowledge of the site: in a build, what the check before it has read. The only way for pages to get
 * at content.
 *
 * @throws AstroError that lists every problem of the content.
 */
export function loadKnowledge(): Promise<Knowledge> {
  try {
    return Promise.resolve(soundKnowledge(process.cwd()));
  } catch (error) {
    return Promise.reject(new AstroError((error as Error).message));
  }
}
