import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { BROWSER_ARGUMENTS } from '../../../scripts/machine/browser.mjs';
import type { Print } from './prints.ts';
import { FOLDER } from './prints.ts';

/** A PDF that was written. */
export interface Printed extends Print {
  bytes: number;
  pages: number;
}

const POSTER_STYLES = join(process.cwd(), 'src/build/pdf/poster.css');

const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
};

/**
 * Print the built pages into `dist/print`. The browser gets them under the public address without any server, so that
 * links in the PDFs lead there.
 *
 * @param dist Folder of the built site.
 * @param site Public address of its root, with a slash at the end.
 * @param executablePath The browser's program.
 */
export async function printSite(
  dist: string,
  site: URL,
  executablePath: string,
  prints: readonly Print[],
): Promise<Printed[]> {
  const { chromium } = await import('@playwright/test');
  const browser = await chromium.launch({ executablePath, args: BROWSER_ARGUMENTS });
  try {
    const context = await browser.newContext({
      // The pages are whole without scripts, and then they are the same every time.
      javaScriptEnabled: false,
      colorScheme: 'light',
    });
    await serveFiles(context, dist, site);
    const page = await context.newPage();
    mkdirSync(join(dist, FOLDER), { recursive: true });
    const day = dayOf(readFileSync(join(dist, 'checklist/index.html'), 'utf8'));
    const printed: Printed[] = [];
    for (const print of prints) {
      const data = undated(await printPage(page, site, print), day);
      writeFileSync(join(dist, FOLDER, print.file), data);
      printed.push({ ...print, bytes: data.length, pages: countPages(data) });
    }
    return printed;
  } finally {
    await browser.close();
  }
}

/** Answer every request of a context from the files of the built site. */
export async function serveFiles(context: BrowserContext, dist: string, site: URL): Promise<void> {
  await context.route('**/*', async (route) => {
    const { origin, pathname } = new URL(route.request().url());
    const path = decodeURIComponent(pathname.slice(site.pathname.length));
    const file = join(dist, path === '' || path.endsWith('/') ? `${path}index.html` : path);
    if (origin !== site.origin || !pathname.startsWith(site.pathname) || !existsSync(file))
      return route.fulfill({ status: 404 });
    return route.fulfill({ body: readFileSync(file), contentType: TYPES[extname(file)] ?? '' });
  });
}

async function printPage(
  page: Page,
  site: URL,
  { page: path, format, landscape, poster }: Print,
): Promise<Buffer> {
  const address = new URL(path.slice(1), site).href;
  if (page.url() !== address) await page.goto(address, { waitUntil: 'load' });
  // A sheet made by script is not an inline style, which the page's policy would refuse.
  await page.evaluate(
    (css) => {
      const sheets = css.map((text) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(text);
        return sheet;
      });
      document.adoptedStyleSheets = sheets;
    },
    poster ? [readFileSync(POSTER_STYLES, 'utf8')] : [],
  );
  return page.pdf({ format, landscape, tagged: true, outline: true, preferCSSPageSize: true });
}

/** Return the day, as `YYYYMMDD`, on which the newest entry of the checklist was reviewed. */
const dayOf = (checklist: string): string =>
  /<time datetime="([\d-]+)"/.exec(checklist)?.[1]?.replaceAll('-', '') ?? '20000101';

/** Write that day into a PDF in place of the moment of its making: equal pages make equal files. */
const undated = (data: Buffer, day: string): Buffer =>
  Buffer.from(
    data.toString('latin1').replace(/\(D:\d{14}\+00'00'\)/g, `(D:${day}000000+00'00')`),
    'latin1',
  );

const countPages = (data: Buffer): number =>
  data.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
