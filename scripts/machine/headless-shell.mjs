// @ts-check
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { canInstallPackages, wayOfDebian } from './debian.mjs';
import { installedProgram, namedProgram } from './find-browser.mjs';

/** @typedef {import('./plan.mjs').Part} Part */

/** Debian's package, and the name of its program. */
const DEBIAN = 'chromium-headless-shell';
/** Names of the program in Playwright's download. */
const OWN = ['chrome-headless-shell', 'chrome-headless-shell.exe', 'headless_shell'];

/** Find the one that Playwright has downloaded: it lies beside the whole browser, in a folder of the same version. */
async function downloadedShell() {
  const playwright = await import('@playwright/test').catch(() => undefined);
  const [whole, folders, version] =
    playwright?.chromium.executablePath().match(/^(.*)chromium-(\d+)/) ?? [];
  const folder = whole && `${folders}chromium_headless_shell-${version}`;
  if (!folder || !existsSync(folder)) return undefined;
  return readdirSync(folder)
    .flatMap((system) => OWN.map((program) => join(folder, system, program)))
    .find((path) => existsSync(path));
}

/**
 * Return Chromium's headless shell: what RECONNECT_HEADLESS_SHELL names, an installed one, or Playwright's. Who names a browser
 * for the tests gets no other.
 *
 * @returns {Promise<string | undefined>} Path of its program.
 * @throws {Error} When the setting names a file that does not exist.
 */
export async function findHeadlessShell() {
  const named = namedProgram('RECONNECT_HEADLESS_SHELL');
  if (named || process.env['RECONNECT_BROWSER']) return named;
  return (
    installedProgram({ commands: [DEBIAN], mac: [], windows: [] }) ?? (await downloadedShell())
  );
}

/**
 * Chromium without windows, which draws the same pages in two thirds of the time: most tests take it where it is there. It
 * keeps no page for Back, and a second tab hears nothing of a newer version.
 *
 * @type {Part}
 */
export const HEADLESS_SHELL = {
  name: 'Chromium’s headless shell',
  serves: 'a quicker browser for most tests',
  find: findHeadlessShell,
  way: () => {
    if (process.env['RECONNECT_BROWSER'])
      return { lacks: 'RECONNECT_BROWSER names another browser' };
    return canInstallPackages()
      ? wayOfDebian([DEBIAN])
      : { lacks: 'the tests do not install it (`npx playwright install --only-shell chromium`)' };
  },
};
