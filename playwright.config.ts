import { defineConfig, devices } from '@playwright/test';
import { BROWSER_ARGUMENTS, findBrowser } from './scripts/machine/browser.mjs';
import { installedFamilies, onlyFamily } from './scripts/machine/fonts.mjs';
import { REPORTS } from './scripts/tally.mjs';

const port = Number(process.env['E2E_PORT'] ?? 4400);
const browser = await findBrowser();
const launchOptions = {
  args: BROWSER_ARGUMENTS,
  ...(browser !== undefined && { executablePath: browser }),
};

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/browser',
  forbidOnly: Boolean(process.env['CI']),
  fullyParallel: true,
  workers: 2,
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
      use: { ...devices['Desktop Chrome'] },
    },
    {
      name: 'no-script',
      testMatch: '**/*.noscript.spec.ts',
      use: { ...devices['Desktop Chrome'], javaScriptEnabled: false },
    },
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
    command: `npm run preview -- --port ${port} --ignore-lock`,
    url: `http://localhost:${port}/`,
    reuseExistingServer: !process.env['CI'],
    // In an environment that Astro takes for automated, it would serve in the background and return at once.
    // Node refuses addresses above 16 kB; the tests of bad input send 100 kB.
    env: {
      ASTRO_PREVIEW_BACKGROUND: '0',
      ASTRO_TELEMETRY_DISABLED: '1',
      NODE_OPTIONS: '--max-http-header-size=1000000',
    },
  },
});
