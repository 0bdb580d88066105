import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../../../scripts/machine/project.mjs';

const files = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.(ts|tsx|mjs)$/.test(file));

/** Group items by a key, and keep the groups with more than one. */
const shared = <Item>(items: readonly Item[], keyOf: (item: Item) => string): [string, Item[]][] =>
  [...Map.groupBy(items, keyOf)].filter(([, group]) => group.length > 1);

/** The names that a file declares and exports, each once: a type and a value of one name belong together. */
export function readExports(code: string): string[] {
  const declarations = code.matchAll(
    /^export (?:declare )?(?:async )?(?:const|let|function\*?|class|interface|type|enum) (\w+)/gm,
  );
  return [...new Set([...declarations].map(([, name]) => name ?? ''))];
}

test('the exports of a file are read, a type and a value of one name once', () => {
  const code = [
    'export const A = 1;',
    'export type A = typeof A;',
    'export async function* go() {}',
    "export { B } from './b.ts';",
    'const C = 1;',
  ].join('\n');
  expect(readExports(code)).toEqual(['A', 'go']);
});

test('no name is exported by two files', () => {
  // Pages export what Astro asks for: `GET`, `getStaticPaths`, `prerender`.
  const exports = files
    .filter((file) => !file.startsWith('pages/'))
    .flatMap((file) =>
      readExports(readFileSync(join(ROOT, 'src', file), 'utf8')).map((name) => ({ name, file })),
    );
  expect(exports.length).toBeGreaterThan(500);
  expect(shared(exports, ({ name }) => name)).toEqual([]);
});

test('no two files of src/lib have one name', () => {
  // In these folders a file is named after the kind of content whose shape, or whose rules, it holds.
  const byKind = ['lib/schema/', 'lib/knowledge/rules/'];
  const named = files.filter(
    (file) => file.startsWith('lib/') && !byKind.some((folder) => file.startsWith(folder)),
  );
  expect(named.length).toBeGreaterThan(100);
  expect(shared(named, (file) => basename(file))).toEqual([]);
});
