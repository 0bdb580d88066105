import { spawn } from 'node:child_process';
import { chromium } from '@playwright/test';
import lighthouse from 'lighthouse';
import { BROWSER_ARGUMENTS, ensureBrowser } from './browser.mjs';
import { builtBase, freePort, ROOT } from './project.mjs';

// `npm run lighthouse`: the category scores of the main pages of the built site; every one must be 100.

const PAGES = [
  '/',
  '/fixes/repair-rdp-key-permissions/',
  '/troubleshoot/',
  '/flowchart/',
  '/checklist/',
];
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];

const port = await freePort(4500);
const debugging = await freePort(9300);
const server = spawn(
  process.execPath,
  ['node_modules/astro/bin/astro.mjs', 'preview', '--port', String(port), '--ignore-lock'],
  { cwd: ROOT, stdio: 'ignore', env: { ...process.env, ASTRO_PREVIEW_BACKGROUND: '0' } },
);
const site = `http://localhost:${port}${builtBase()}`;
while (!(await fetch(site).catch(() => null))) await new Promise((wait) => setTimeout(wait, 100));

const browser = await chromium.launch({
  executablePath: await ensureBrowser(),
  args: [...BROWSER_ARGUMENTS, `--remote-debugging-port=${debugging}`],
});

const rows: Record<string, number | string>[] = [];
const losses: string[] = [];
for (const path of PAGES) {
  const result = await lighthouse(new URL(path.slice(1), site).href, {
    port: debugging,
    onlyCategories: CATEGORIES,
    logLevel: 'error',
  });
  if (!result) throw new Error(`Lighthouse has no result for ${path}.`);
  const { categories, audits } = result.lhr;
  const scores = CATEGORIES.map(
    (id) => [id, Math.round((categories[id]?.score ?? 0) * 100)] as const,
  );
  rows.push({ page: path, ...Object.fromEntries(scores) });
  for (const [id, score] of scores) {
    if (score === 100) continue;
    const lost = (categories[id]?.auditRefs ?? []).flatMap(({ id: audit, weight }) => {
      const found = audits[audit];
      return weight > 0 && found && found.score !== null && found.score < 1
        ? [`${found.title}${found.displayValue ? ` (${found.displayValue})` : ''}`]
        : [];
    });
    losses.push(`${path} ${id} ${score}: ${lost.join('; ')}`);
  }
}
await browser.close();
server.kill();

console.table(rows);
for (const loss of losses) console.error(loss);
process.exitCode = losses.length > 0 ? 1 : 0;
