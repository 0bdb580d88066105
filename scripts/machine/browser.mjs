// @ts-check
import { canInstallPackages, installDebianPackages } from './debian.mjs';
import { downloadedProgram, installedProgram, namedProgram } from './find-browser.mjs';
import { carryOut, makePlan } from './plan.mjs';
import { run } from './project.mjs';

/** @typedef {import('./plan.mjs').Part} Part */

/** Debian's browser, and a family of fonts without which pages have no letters. */
const DEBIAN = ['chromium', 'fonts-liberation'];

/** Places of a Chromium browser. */
const PLACES = {
  commands: [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
    'microsoft-edge-stable',
  ],
  mac: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  windows: [
    'Google\\Chrome\\Application\\chrome.exe',
    'Chromium\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
  ],
};

/** Flags for the browser in every test and measurement: it must run as root, and make no traffic of its own. */
export const BROWSER_ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
];

/**
 * Return the browser for tests and measurements: RECONNECT_BROWSER or CHROME_PATH, an installed Chromium, Chrome or Edge,
 * or the one that Playwright has downloaded, once its package is there.
 *
 * @returns {Promise<string | undefined>} Path of its program, or undefined when there is none.
 * @throws {Error} When the setting names a file that does not exist.
 */
export async function findBrowser() {
  return (
    namedProgram('RECONNECT_BROWSER') ??
    namedProgram('CHROME_PATH') ??
    installedProgram(PLACES) ??
    (await downloadedProgram('chromium'))
  );
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
