// @ts-check
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { canInstallPackages, installDebianPackages } from './debian.mjs';
import { carryOut, makePlan } from './plan.mjs';
import { run } from './project.mjs';

/** @typedef {import('./plan.mjs').Part} Part */

/** Debian's browser, and a family of fonts without which pages have no letters. */
const DEBIAN = ['chromium', 'fonts-liberation'];

/** Names of a Chromium browser on the PATH of a Linux machine. */
const COMMANDS = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
];

const MAC = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

const WINDOWS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

/** Flags for the browser in every test and measurement: it must run as root, and make no traffic of its own. */
export const BROWSER_ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
];

/** @returns {string[]} Where browsers usually are on this system. */
function usualPlaces() {
  const { env, platform } = process;
  if (platform === 'darwin') return MAC;
  if (platform === 'win32')
    return [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].flatMap((folder) =>
      folder ? WINDOWS.map((place) => join(folder, place)) : [],
    );
  const folders = [...(env.PATH ?? '').split(delimiter), '/usr/bin', '/snap/bin'];
  return COMMANDS.flatMap((command) => folders.map((folder) => join(folder, command)));
}

/** @returns {Promise<string | undefined>} The browser that `playwright install` has downloaded. */
async function downloaded() {
  // Only the package knows the place, and a plan is made before there are packages.
  const playwright = await import('@playwright/test').catch(() => undefined);
  return [playwright?.chromium.executablePath()].find((path) => path && existsSync(path));
}

/**
 * Return the browser for tests and measurements: RECONNECT_BROWSER or CHROME_PATH, an installed Chromium, Chrome or Edge,
 * or the one that Playwright has downloaded, once its package is there.
 *
 * @returns {Promise<string | undefined>} Path of its program, or undefined when there is none.
 * @throws {Error} When the setting names a file that does not exist.
 */
export async function findBrowser() {
  for (const name of ['RECONNECT_BROWSER', 'CHROME_PATH']) {
    const path = process.env[name];
    if (!path) continue;
    if (existsSync(path)) return path;
    throw new Error(`${name} is "${path}", which does not exist. Correct or unset it.`);
  }
  return usualPlaces().find((path) => existsSync(path)) ?? (await downloaded());
}

/** Chromium, Chrome or Edge, for the tests in a browser and the PDFs. @type {Part} */
export const CHROMIUM = {
  name: 'a Chromium browser',
  serves: 'every test in a browser, and the PDFs',
  find: findBrowser,
  way: () => ({
    adds: canInstallPackages()
      ? `Debian’s ${DEBIAN.join(', ')}, or else Playwright’s own`
      : 'Playwright’s own',
    install: async () => {
      // Debian's package comes first where it can be had: it brings the libraries that Playwright's download needs.
      if (await installDebianPackages(DEBIAN)) return;
      const libraries = canInstallPackages() ? ['--with-deps'] : [];
      await run('npx', ['playwright', 'install', '--no-shell', ...libraries, 'chromium']);
    },
  }),
};

/**
 * Find a browser, or install one.
 *
 * @returns {Promise<string>} Path of its program.
 * @throws {Error} When there is none and none can be installed.
 */
export async function ensureBrowser() {
  const [step] = await makePlan([CHROMIUM]);
  const path = step && (await carryOut(step));
  if (path) return path;
  throw new Error('Install Chromium, Chrome or Edge, or set RECONNECT_BROWSER to its path.');
}
