import { defineConfig, devices } from '@playwright/test';
import { BROWSER_ARGUMENTS, findBrowser } from './scripts/browser.mjs';
import { REPORTS } from './scripts/tally.mjs';

const port = Number(process.env['E2E_PORT'] ?? 4400);
const browser = await findBrowser();

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/browser',
  forbidOnly: Boolean(process.env['CI']),
  fullyParallel: true,
  workers: 2,
  retries: 0,
  reporter: [['list'], ['json', { outputFile: `${REPORTS}/e2e.json` }]],
  use: {
    baseURL: `http://localhost:${port}`,
    trace: 'retain-on-failure',
    launchOptions: {
      args: BROWSER_ARGUMENTS,
      ...(browser !== undefined && { executablePath: browser }),
    },
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
  ],
  webServer: {
    command: `npm run preview -- --port ${port} --ignore-lock`,
    url: `http://localhost:${port}/`,
    reuseExistingServer: !process.env['CI'],
    // Where Astro takes the environment for automated, it would serve in the background and return at once.
    env: { ASTRO_PREVIEW_BACKGROUND: '0', ASTRO_TELEMETRY_DISABLED: '1' },
  },
});
