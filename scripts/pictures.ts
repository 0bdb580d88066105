import { join } from 'node:path';
import { chromium } from '@playwright/test';
import sharp from 'sharp';
import { serveFiles } from '../src/build/pdf/print.ts';
import { BROWSER_ARGUMENTS, ensureBrowser } from './machine/browser.mjs';
import { ROOT } from './machine/project.mjs';

// `npm run pictures`: takes the pictures of docs/pictures from the site that `npm run build` wrote last.

const SITE = new URL('https://reconnect.example/');
/** Name, address, and the window in CSS pixels; a selector takes one element instead. */
const PICTURES = [
  { name: 'troubleshooter', path: 'troubleshoot/', width: 360, height: 640, scheme: 'light' },
  { name: 'troubleshooter-dark', path: 'troubleshoot/', width: 360, height: 640, scheme: 'dark' },
  {
    name: 'flowchart',
    path: 'flowchart/',
    width: 1280,
    height: 900,
    scheme: 'light',
    element: '.chart-frame',
  },
] as const;

const browser = await chromium.launch({
  executablePath: await ensureBrowser(),
  args: BROWSER_ARGUMENTS,
});
for (const picture of PICTURES) {
  const { name, path, width, height, scheme } = picture;
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: 1.5,
    hasTouch: width < 400,
    colorScheme: scheme,
    serviceWorkers: 'block',
  });
  await serveFiles(context, join(ROOT, 'dist'), SITE);
  const page = await context.newPage();
  await page.goto(new URL(path, SITE).href, { waitUntil: 'networkidle' });
  const images =
    'element' in picture
      ? await page.locator(picture.element).first().screenshot()
      : await page.screenshot();
  const file = join('docs', 'pictures', `${name}.webp`);
  const { size } = await sharp(images).webp({ quality: 82 }).toFile(join(ROOT, file));
  console.log(`${file}  ${Math.ceil(size / 1000)} kB`);
  await context.close();
}
await browser.close();
