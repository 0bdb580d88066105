// @ts-check
import { canInstallPackages, wayOfDebian } from './debian.mjs';
import { downloadedProgram, installedProgram, namedProgram } from './find-browser.mjs';

/** @typedef {import('./plan.mjs').Part} Part */

/**
 * A browser beside Chromium that the main journeys are tried in.
 *
 * @typedef {object} OtherBrowser
 * @property {'firefox' | 'webkit'} name
 * @property {string} path Of its program.
 * @property {boolean} isOwn Whether it is Playwright's own build, which it drives by a protocol of its own; others by WebDriver BiDi.
 */

/** Places of Firefox. */
const PLACES = {
  commands: ['firefox-esr', 'firefox'],
  mac: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
  windows: ['Mozilla Firefox\\firefox.exe'],
};

/** @param {'firefox' | 'webkit'} name @returns {Promise<OtherBrowser | undefined>} */
async function downloaded(name) {
  const path = await downloadedProgram(name);
  return path ? { name, path, isOwn: true } : undefined;
}

/**
 * Find Firefox: what RECONNECT_FIREFOX names, Playwright's own, or an installed one.
 *
 * @returns {Promise<OtherBrowser | undefined>}
 * @throws {Error} When the setting names a file that does not exist.
 */
export async function findFirefox() {
  /** @param {string | undefined} path @returns {OtherBrowser | undefined} */
  const usual = (path) => (path ? { name: 'firefox', path, isOwn: false } : undefined);
  return (
    usual(namedProgram('RECONNECT_FIREFOX')) ??
    (await downloaded('firefox')) ??
    usual(installedProgram(PLACES))
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
