import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { canInstallPackages, installDebianPackages } from '../../../scripts/machine/debian.mjs';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'apt-'));
  vi.stubEnv('PATH', `${folder}${delimiter}${process.env['PATH'] ?? ''}`);
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

/** Puts a program named apt-get on the path, which notes how it was called and then runs `script`. */
function fakeApt(script: string): { calls: () => string[] } {
  const log = join(folder, 'calls');
  writeFileSync(log, '');
  const file = join(folder, 'apt-get');
  writeFileSync(file, `#!/bin/sh\necho "$*" >> "${log}"\n${script}\n`);
  chmodSync(file, 0o755);
  return { calls: () => readFileSync(log, 'utf8').trim().split('\n') };
}

/** Output of apt-get while another program installs packages. */
const LOCKED =
  'echo "E: Could not get lock /var/lib/dpkg/lock-frontend. It is held by process 7 (unattended-upgr)" >&2; exit 100';

describe.runIf(canInstallPackages())('packages of Debian', () => {
  test('are installed once the lists are renewed', async () => {
    const apt = fakeApt('exit 0');
    expect(await installDebianPackages(['one', 'two'])).toBe(true);
    expect(apt.calls()).toEqual(['update -qq', 'install -y -qq --no-install-recommends one two']);
  });

  test('wait for another program that holds the lock, and say so once', async () => {
    const said = vi.spyOn(console, 'log').mockImplementation(() => undefined);
    const apt = fakeApt(`[ $(wc -l < "${join(folder, 'calls')}") -gt 3 ] || { ${LOCKED}; }`);
    expect(await installDebianPackages(['one'], { longest: 1, pause: 1 })).toBe(true);
    expect(apt.calls().filter((call) => call.startsWith('update'))).toHaveLength(4);
    expect(said.mock.calls).toEqual([
      ['apt is in use by another program: waiting at most 1 minutes …'],
    ]);
  });

  test('are given up when the lock is held for too long', async () => {
    const said = vi.spyOn(console, 'log').mockImplementation(() => undefined);
    fakeApt(LOCKED);
    expect(await installDebianPackages(['one'], { longest: 0, pause: 1 })).toBe(false);
    expect(said.mock.calls).toEqual([['apt is still in use: going on without it.']]);
  });

  test('are tried with the old lists when these cannot be renewed', async () => {
    vi.spyOn(process.stderr, 'write').mockImplementation(() => true);
    const apt = fakeApt('[ "$1" = install ] || { echo "E: no network" >&2; exit 100; }');
    expect(await installDebianPackages(['one'], { pause: 1 })).toBe(true);
    expect(apt.calls()).toHaveLength(2);
  });

  test('that do not exist: it does not wait', async () => {
    vi.spyOn(process.stderr, 'write').mockImplementation(() => true);
    const apt = fakeApt(
      '[ "$1" = update ] || { echo "E: Unable to locate package" >&2; exit 100; }',
    );
    expect(await installDebianPackages(['one'], { pause: 1 })).toBe(false);
    expect(apt.calls()).toHaveLength(2);
  });
});
