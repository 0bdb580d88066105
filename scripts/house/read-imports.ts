import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import ts from 'typescript';
import { roomOf } from './floors.mjs';

/** An import of one file of the project by another; paths from the project's root. */
export interface Import {
  from: string;
  to: string;
}

/** Return the TypeScript of a file: of an .astro file, its front matter and its scripts. */
function codeOf(file: string, text: string): string {
  if (!file.endsWith('.astro')) return text;
  const frontMatter = /^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '';
  const scripts = [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, code]) => code);
  return [frontMatter, ...scripts].join('\n');
}

/** Read every relative import of the code that Git knows under a project root, types included. */
export function readImports(root: string): Import[] {
  const files = execFileSync('git', ['ls-files', 'src', 'scripts', 'tests'], {
    cwd: root,
    encoding: 'utf8',
  })
    .split('\n')
    .filter((file) => /\.(ts|tsx|mjs|astro)$/.test(file));
  return files.flatMap((from) =>
    ts
      .preProcessFile(codeOf(from, readFileSync(join(root, from), 'utf8')), true, true)
      .importedFiles.filter(({ fileName }) => fileName.startsWith('.'))
      .map(({ fileName }) => ({ from, to: posix.join(posix.dirname(from), fileName) })),
  );
}

/** Return which rooms each room imports from, without itself; files outside of every room are left out. */
export function importsByRoom(imports: readonly Import[]): Map<string, Set<string>> {
  const uses = new Map<string, Set<string>>();
  for (const { from, to } of imports) {
    const [room, other] = [roomOf(from), roomOf(to)];
    if (room === null || other === null || room === other) continue;
    uses.set(room, (uses.get(room) ?? new Set()).add(other));
  }
  return uses;
}

/**
 * Return the circles among rooms: each as the rooms on the way, the first one again at its end.
 * A depth-first search that reports the first circle through each room.
 */
export function findCircles(uses: ReadonlyMap<string, ReadonlySet<string>>): string[][] {
  const done = new Set<string>();
  const circles: string[][] = [];
  const visit = (room: string, way: readonly string[]): void => {
    const start = way.indexOf(room);
    if (start >= 0) {
      circles.push([...way.slice(start), room]);
      return;
    }
    if (done.has(room)) return;
    for (const other of uses.get(room) ?? []) visit(other, [...way, room]);
    done.add(room);
  };
  for (const room of uses.keys()) visit(room, []);
  return circles;
}
