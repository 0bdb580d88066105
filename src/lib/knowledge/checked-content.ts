import { BASE } from '../domain/base.ts';
import { CONTENT } from '../domain/content-folder.ts';
import type { Knowledge } from '../model/knowledge.ts';
import { assemble } from './assemble.ts';
import { findProblems } from './find-problems.ts';
import { locateProblems } from './locate-problems.ts';
import { formatProblems, type Problem } from './problem.ts';
import { isComplete, readContent } from './read.ts';

/** The content of a project, assembled, and everything that is wrong with it. */
export interface CheckedContent {
  /** Null where a record is refused without which nothing else can be judged. */
  knowledge: Knowledge | null;
  /** Problems that the schemas refuse, and problems of the whole. */
  problems: Problem[];
}

/** Place of the content, and the site that it is read for. */
interface Options {
  /** The folder of the knowledge base, from the project's root. */
  content?: string | undefined;
  /** Path under which the site is hosted, with a slash at both ends. */
  base?: string;
}

/**
 * Kept on the global object, where both the configuration and the pages find it: they are bundled apart, so each has a
 * copy of this module.
 */
const KEY = Symbol.for('content.checked');
interface Shared {
  [KEY]: Map<string, CheckedContent> | undefined;
}
const checked = ((globalThis as unknown as Shared)[KEY] ??= new Map<string, CheckedContent>());

/** Leave out problems that are only there because an entry was refused: everything that names it would be one. */
function withoutRefused(problems: readonly Problem[], refused: readonly Problem[]): Problem[] {
  const ids = new Set(refused.map(({ file }) => /([^/]+)\.mdx?$/.exec(file)?.[1] ?? ''));
  return problems.filter(
    ({ value }) => !ids.has(value.replace(/^.*\/(?=.)/, '').replace(/\/$/, '')),
  );
}

const keyOf = (root: string, { content = CONTENT, base = BASE }: Options): string =>
  [root.replace(/[\\/]$/, ''), content, base].join('\n');

/** Have the content under a project root taken for what an earlier build has read there. */
export function rememberContent(root: string, options: Options, content: CheckedContent): void {
  checked.set(keyOf(root, options), content);
}

/** Return the content under a project root, read and checked once in this process. */
export function checkedContent(root: string, options: Options = {}): CheckedContent {
  const { content = CONTENT, base = BASE } = options;
  const key = keyOf(root, options);
  const known = checked.get(key);
  if (known) return known;
  const { raw, problems } = readContent(root, content);
  const knowledge = isComplete(raw) ? assemble(raw, base) : null;
  const whole = knowledge ? withoutRefused(findProblems(knowledge), problems) : [];
  const made = { knowledge, problems: [...problems, ...locateProblems(root, content, whole)] };
  checked.set(key, made);
  return made;
}

/**
 * Return the knowledge under a project root.
 *
 * @throws Error that lists every problem of the content.
 */
export function soundKnowledge(root: string, options: Options = {}): Knowledge {
  const { knowledge, problems } = checkedContent(root, options);
  if (!knowledge || problems.length > 0) throw new Error(formatProblems(problems));
  return knowledge;
}

/** Forget what was read, so that it is read again: a file has changed while the development server runs. */
export const forgetContent = (): void => {
  checked.clear();
};
