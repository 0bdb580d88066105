import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

/** Collect the files that a file imports for its values, however far away. */
function collectImports(file: string, known = new Set<string>()): Set<string> {
  if (known.has(file)) return known;
  known.add(file);
  if (!/\.tsx?$/.test(file)) return known;
  for (const [, from = ''] of readFileSync(file, 'utf8').matchAll(
    /^(?:import|export) (?!type )[^;]*?from '([^']+)';/gm,
  ))
    collectImports(from.startsWith('.') ? join(dirname(file), from) : from, known);
  return known;
}

test('tests of components load no Playwright, which takes their document for a browser’s and asks it for files', () => {
  const files = globSync('tests/components/*.tsx');
  expect(files.length).toBeGreaterThan(5);
  expect(files.filter((file) => collectImports(file).has('@playwright/test'))).toEqual([]);
});
