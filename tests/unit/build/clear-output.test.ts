import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { clearOutput } from '../../../src/build/clear-output.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'clear-output-'));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

/** Begin a build of the project, as Astro does. */
function begin(): void {
  const { hooks } = clearOutput() as unknown as { hooks: Record<string, (given: object) => void> };
  const url = (folder: string): URL => pathToFileURL(`${join(root, folder)}/`);
  hooks['astro:config:done']?.({ config: { outDir: url('dist'), root: url('.') } });
  hooks['astro:build:start']?.({});
}

it('empties the output at once, but for its history, and removes what was in it', async () => {
  mkdirSync(join(root, 'dist/.git'), { recursive: true });
  mkdirSync(join(root, 'dist/fixes'));
  writeFileSync(join(root, 'dist/fixes/index.html'), '');
  begin();
  expect(readdirSync(join(root, 'dist'))).toEqual(['.git']);
  await vi.waitFor(() => {
    expect(existsSync(join(root, 'node_modules/.cache/former-builds'))).toBe(false);
  }, 20_000);
});

it('has nothing to do for the first build', () => {
  begin();
  expect(existsSync(join(root, 'dist'))).toBe(false);
});
