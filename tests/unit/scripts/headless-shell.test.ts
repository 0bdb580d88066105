import { afterEach, describe, expect, test, vi } from 'vitest';
import { findHeadlessShell, HEADLESS_SHELL } from '../../../scripts/machine/headless-shell.mjs';

afterEach(() => vi.unstubAllEnvs());

describe('the headless shell of the tests', () => {
  test('is the one that is set, also beside a browser that is set', async () => {
    vi.stubEnv('RECONNECT_BROWSER', '/usr/bin/other');
    vi.stubEnv('RECONNECT_HEADLESS_SHELL', process.execPath);
    expect(await findHeadlessShell()).toBe(process.execPath);
  });

  test('is none where a browser is named: every test takes that', async () => {
    vi.stubEnv('RECONNECT_HEADLESS_SHELL', undefined);
    vi.stubEnv('RECONNECT_BROWSER', '/usr/bin/other');
    expect(await findHeadlessShell()).toBeUndefined();
    expect(HEADLESS_SHELL.way()).toEqual({ lacks: 'RECONNECT_BROWSER names another browser' });
  });

  test('is refused by name when the setting names no file', async () => {
    vi.stubEnv('RECONNECT_HEADLESS_SHELL', '/no/such/shell');
    await expect(findHeadlessShell()).rejects.toThrow(
      'RECONNECT_HEADLESS_SHELL is "/no/such/shell", which does not exist. Correct or unset it.',
    );
  });
});
