import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from './problem.ts';

const isFolder = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

/** Return whether a text holds a value as a whole word: `vpn-nam` is none of `vpn-name`. */
function holds(text: string, value: string): boolean {
  const pieces = text.split(value);
  return pieces.some(
    (piece, index) => index > 0 && !/^[\w-]/.test(piece) && !/[\w-]$/.test(pieces[index - 1] ?? ''),
  );
}

/** Lists of codes whose ids share addresses: a problem of one may be of the other. */
const TOGETHER: Readonly<Record<string, string>> = { codes: 'pairs.yaml' };

/**
 * Name the files of problems that are known by their folder alone, because lists are read from several files: those that
 * hold the value. The folder stays where none or many do.
 */
export function locateProblems(
  root: string,
  content: string,
  problems: readonly Problem[],
): Problem[] {
  const texts = new Map<string, string>();
  const textOf = (file: string): string => {
    const known = texts.get(file) ?? readFileSync(join(root, file), 'utf8');
    texts.set(file, known);
    return known;
  };
  return problems.map((problem) => {
    if (!isFolder(join(root, problem.file))) return problem;
    const other = TOGETHER[problem.file.slice(content.length + 1)];
    const files = [
      ...readdirSync(join(root, problem.file))
        .filter((name) => name.endsWith('.yaml'))
        .sort()
        .map((name) => `${problem.file}/${name}`),
      ...(other === undefined ? [] : [`${content}/${other}`]),
    ].filter((file) => problem.value.split(' to ').every((part) => holds(textOf(file), part)));
    return files.length > 0 && files.length < 4 ? { ...problem, file: files.join(', ') } : problem;
  });
}
