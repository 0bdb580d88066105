import { availableParallelism } from 'node:os';
import { defineConfig, devices } from '@playwright/test';
import { BROWSER_ARGUMENTS, findBrowser } from './scripts/machine/browser.mjs';
import { installedFamilies, onlyFamily } from './scripts/machine/fonts.mjs';
import { findHeadlessShell } from './scripts/machine/headless-shell.mjs';
import { findFirefox, findWebKit } from './scripts/machine/other-browsers.mjs';
import { REPORTS } from './scripts/tally.mjs';
import { driveFirefox } from './tests/support/drive-firefox.ts';

const port = Number(process.env['E2E_PORT'] ?? 4400);
const browser = await findBrowser();
const shell = await findHeadlessShell();
/** Tests of what the headless shell lacks. */
const WHOLE = /@whole-browser/;

/**
 * Parts of the browser that no page sees and each window pays for: the suggestions of its address bar, which are two pages
 * of their own, and a process in reserve. They took half of a short test. Of several such lists the last one counts, so
 * those that matter to tests in Playwright's own list are named again.
 */
const DISABLED_FEATURES = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxFullPopup',
  'WebUIOmniboxAimPopup',
  'SpareRendererForSitePerProcess',
  ...['AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose', 'PaintHolding'],
  ...['HttpsUpgrades', 'HttpsFirstBalancedModeAutoEnable', 'ThirdPartyStoragePartitioning'],
  ...['LensOverlay', 'MediaRouter', 'AvoidCorsURLLoaderRestartOnRedirect', 'OptimizationHints'],
  ...['NetworkTimeServiceQuerying', 'AimEnabled', 'PreconnectToSearch'],
];

const args = [...BROWSER_ARGUMENTS, `--disable-features=${DISABLED_FEATURES.join(',')}`];
const optionsOf = (executablePath: string | undefined) => ({
  args,
  ...(executablePath !== undefined && { executablePath }),
});
const launchOptions = optionsOf(shell ?? browser);
const others = [await findFirefox(), await findWebKit()].filter((one) => one !== undefined);
if (others.some(({ name, isOwn }) => name === 'firefox' && !isOwn)) driveFirefox();

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/browser',
  forbidOnly: Boolean(process.env['CI']),
  fullyParallel: true,
  // One more than cores: each waits a third of its time for the browser's answers.
  workers: availableParallelism() + 1,
  retries: 0,
  // Stops for what hangs, not measures: one test visits up to 40 pages, on any machine.
  timeout: 600_000,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['json', { outputFile: `${REPORTS}/e2e.json` }]],
  use: {
    baseURL: `http://localhost:${port}`,
    actionTimeout: 60_000,
    navigationTimeout: 60_000,
    // Every test meets the site as a first visit does; tests/e2e/offline.spec.ts allows the worker.
    serviceWorkers: 'block',
    // A trace of every action would take most of the time on large pages.
    screenshot: 'only-on-failure',
    launchOptions,
  },
  projects: [
    {
      name: 'chromium',
      testIgnore: '**/*.noscript.spec.ts',
      ...(shell !== undefined && { grepInvert: WHOLE }),
      use: { ...devices['Desktop Chrome'] },
    },
    ...(shell === undefined
      ? []
      : [
          {
            name: 'whole chromium',
            grep: WHOLE,
            use: { ...devices['Desktop Chrome'], launchOptions: optionsOf(browser) },
          },
        ]),
    {
      name: 'no-script',
      testMatch: '**/*.noscript.spec.ts',
      use: { ...devices['Desktop Chrome'], javaScriptEnabled: false },
    },
    // The main journeys once more in each other browser that is installed.
    ...others.map(({ name, path, isOwn }) => ({
      name,
      grep: /@browsers/,
      use: {
        ...devices[name === 'firefox' ? 'Desktop Firefox' : 'Desktop Safari'],
        ...(!isOwn && { channel: 'moz-firefox' }),
        launchOptions: { executablePath: path },
      },
    })),
    // Layout, print and weights once more in each family of fonts: people have every font there is.
    ...installedFamilies().map((family) => ({
      name: `only ${family.name}`,
      grep: /@fonts/,
      use: {
        ...devices['Desktop Chrome'],
        launchOptions: { ...launchOptions, env: { ...process.env, ...onlyFamily(family) } },
      },
    })),
  ],
  webServer: {
    command: `node tests/support/serve-dist.ts ${port}`,
    url: `http://localhost:${port}/`,
    reuseExistingServer: !process.env['CI'],
  },
});
