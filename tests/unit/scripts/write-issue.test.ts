import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const SCRIPT = fileURLToPath(new URL('../../../.github/write-issue.sh', import.meta.url));

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'issue-'));
  for (const [file, text] of Object.entries({
    'build.txt': 'the build says',
    'sources.md': `- gone ${'x'.repeat(100_000)}`,
    'stale.txt': 'a claim expired',
  }))
    writeFileSync(join(folder, file), text);
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Run the script with a gh that knows one open issue or none, and return how it called gh to write. */
function write(open: string, outcomes: Record<'BUILD' | 'SOURCES' | 'STALE', string>) {
  const gh = join(folder, 'gh');
  writeFileSync(
    gh,
    `#!/bin/bash
if [[ $2 == list ]]; then echo "${open}"; exit; fi
echo "$*" >> "${folder}/calls"
while [[ $# -gt 0 ]]; do [[ $1 != --body-file ]] || cp "$2" "${folder}/body"; shift; done
`,
  );
  chmodSync(gh, 0o755);
  const { status } = spawnSync('bash', [SCRIPT], {
    cwd: folder,
    env: {
      ...process.env,
      ...outcomes,
      RUN: 'https://example.org/run/1',
      PATH: `${folder}${delimiter}${process.env['PATH'] ?? ''}`,
    },
  });
  expect(status).toBe(0);
  const read = (file: string): string =>
    existsSync(join(folder, file)) ? readFileSync(join(folder, file), 'utf8') : '';
  return { calls: read('calls'), body: read('body') };
}

const WELL = { BUILD: 'success', SOURCES: 'success', STALE: 'success' };

describe.runIf(process.platform === 'linux')('the issue of the weekly watch', () => {
  test('is made once, with all that was found and no more', () => {
    const { calls, body } = write('', { ...WELL, SOURCES: 'failure', STALE: 'failure' });
    expect(calls).toMatch(/^issue create --title Weekly watch/);
    expect(body).toContain('https://example.org/run/1');
    expect(body).toContain('- gone');
    expect(body).toContain('a claim expired');
    expect(body).not.toContain('the build says');
    expect(body.length).toBeLessThan(65_536);
  });

  test('is written over while it is open', () => {
    const { calls, body } = write('12', { ...WELL, BUILD: 'failure' });
    expect(calls).toMatch(/^issue edit 12 /);
    expect(body).toContain('the build says');
  });

  test('is closed once nothing is left, and not opened for nothing', () => {
    expect(write('12', WELL).calls).toMatch(/^issue close 12 /);
    rmSync(join(folder, 'calls'));
    expect(write('', WELL).calls).toBe('');
  });
});
