// @ts-check
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { canInstallPackages, wayOfDebian } from './debian.mjs';

/** @typedef {import('./plan.mjs').Part} Part */

/**
 * A browser beside Chromium that the main journeys are tried in.
 *
 * @typedef {object} OtherBrowser
 * @property {'firefox' | 'webkit'} name
 * @property {string} path Of its program.
 * @property {boolean} isOwn Whether it is Playwright's own build, which it drives by a protocol of its own; others by WebDriver BiDi.
 */

/** Names of Firefox on the PATH of a Linux machine. */
const COMMANDS = ['firefox-esr', 'firefox'];

/** @returns {string[]} Where Firefox usually is on this system. */
function usualPlaces() {
  const { env, platform } = process;
  if (platform === 'darwin') return ['/Applications/Firefox.app/Contents/MacOS/firefox'];
  if (platform === 'win32')
    return [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].flatMap((folder) =>
      folder ? [join(folder, 'Mozilla Firefox\\firefox.exe')] : [],
    );
  const folders = [...(env.PATH ?? '').split(delimiter), '/usr/bin'];
  return COMMANDS.flatMap((command) => folders.map((folder) => join(folder, command)));
}

/**
 * Return the program of a build that Playwright has downloaded. Only its package knows the place, and a plan is made before
 * there are packages.
 *
 * @param {'firefox' | 'webkit'} name
 * @returns {Promise<OtherBrowser | undefined>}
 */
async function downloaded(name) {
  const playwright = await import('@playwright/test').catch(() => undefined);
  const path = playwright?.[name].executablePath();
  return path && existsSync(path) ? { name, path, isOwn: true } : undefined;
}

/**
 * Find Firefox: what RECONNECT_FIREFOX names, Playwright's own, or an installed one.
 *
 * @returns {Promise<OtherBrowser | undefined>}
 * @throws {Error} When the setting names a file that does not exist.
 */
export async function findFirefox() {
  const named = process.env.RECONNECT_FIREFOX;
  if (named && !existsSync(named))
    throw new Error(`RECONNECT_FIREFOX is "${named}", which does not exist. Correct or unset it.`);
  if (named) return { name: 'firefox', path: named, isOwn: false };
  const path = usualPlaces().find((place) => existsSync(place));
  return (
    (await downloaded('firefox')) ?? (path ? { name: 'firefox', path, isOwn: false } : undefined)
  );
}

/** @returns {Promise<OtherBrowser | undefined>} Playwright's WebKit. Safari cannot be driven in its place. */
export const findWebKit = () => downloaded('webkit');

const JOURNEYS = 'the main journeys in';

/** @type {Part} */
export const FIREFOX = {
  name: 'Firefox',
  serves: `${JOURNEYS} Firefox`,
  find: async () => (await findFirefox())?.path,
  way: () =>
    canInstallPackages()
      ? wayOfDebian(['firefox-esr'])
      : { lacks: 'install Firefox, or run `npx playwright install firefox`' },
};

/** @type {Part} */
export const WEBKIT = {
  name: 'WebKit',
  serves: `${JOURNEYS} WebKit`,
  find: async () => (await findWebKit())?.path,
  // It is large, and few systems have the libraries that it needs.
  way: () => ({
    lacks: 'the tests do not install it (`npx playwright install --with-deps webkit`)',
  }),
};
