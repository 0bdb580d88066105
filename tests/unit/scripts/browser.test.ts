import { afterEach, describe, expect, test, vi } from 'vitest';
import { findBrowser } from '../../../scripts/machine/browser.mjs';

afterEach(() => vi.unstubAllEnvs());

describe('the browser of the tests', () => {
  test('is the one that is set, before any that is installed', async () => {
    vi.stubEnv('CHROME_PATH', '/no/such/chrome');
    vi.stubEnv('RECONNECT_BROWSER', process.execPath);
    expect(await findBrowser()).toBe(process.execPath);
  });

  test('can be set by CHROME_PATH as well', async () => {
    vi.stubEnv('RECONNECT_BROWSER', undefined);
    vi.stubEnv('CHROME_PATH', process.execPath);
    expect(await findBrowser()).toBe(process.execPath);
  });

  test('is refused by name when the setting names no file', async () => {
    vi.stubEnv('RECONNECT_BROWSER', '/no/such/browser');
    await expect(findBrowser()).rejects.toThrow(
      'RECONNECT_BROWSER is "/no/such/browser", which does not exist. Correct or unset it.',
    );
  });
});
