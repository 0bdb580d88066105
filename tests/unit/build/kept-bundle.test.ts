import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { bundle } from '../../../src/build/bundle.ts';
import { keptBundles } from '../../../src/build/kept-bundle.ts';
import { openJobCache } from '../../../src/lib/workers/job-cache.ts';

const ENTRY = 'src/runtime/lamp.ts';

const made = vi.fn(bundle);
let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'kept-bundle-'));
  for (const folder of ['lib', 'components', 'runtime'])
    mkdirSync(join(root, 'src', folder), { recursive: true });
  write('package-lock.json', '{}');
  write('src/components/light.ts', "export const light: string = 'warm';");
  write(ENTRY, "import { light } from '../components/light.ts';\nconsole.log(light, LAMP);");
  made.mockClear();
});
afterEach(() => {
  rmSync(root, { recursive: true });
});
const write = (file: string, text: string): void => {
  writeFileSync(join(root, file), text);
};

/** Return the script that a build gets which begins now. */
async function build(lamp = 'desk', base = '/'): Promise<string> {
  const scripts = [{ entry: ENTRY, define: { LAMP: JSON.stringify(lamp) } }];
  const [script = ''] = await keptBundles(openJobCache(root), root, scripts, base, made);
  return script;
}

describe('a script that is kept for the next build', () => {
  it('is bundled once', async () => {
    const first = await build();
    expect(first).toContain('warm');
    expect(first).toContain('desk');
    expect(await build()).toBe(first);
    expect(made).toHaveBeenCalledTimes(1);
  });

  it('is bundled again when a module that it imports has changed', async () => {
    await build();
    write('src/components/light.ts', "export const light: string = 'cold';");
    expect(await build()).toContain('cold');
  });

  it('is bundled again with other constants, and for another base', async () => {
    await build();
    expect(await build('floor')).toContain('floor');
    await build('desk', '/help/');
    expect(made).toHaveBeenCalledTimes(3);
  });
});
