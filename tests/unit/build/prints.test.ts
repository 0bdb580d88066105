import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { offerPrints } from '../../../src/build/pdf/offer.ts';
import { sitePrints } from '../../../src/build/pdf/prints.ts';

const PRINTS = sitePrints('lamp');
const PLACE = '<template data-prints></template>';

/** Write pages as a build leaves them, by path such as `checklist/`. */
function builtPages(pages: Readonly<Record<string, string>>): (path: string) => string {
  const dist = mkdtempSync(join(tmpdir(), 'prints-'));
  const fileOf = (path: string): string => join(dist, path, 'index.html');
  for (const [path, html] of Object.entries(pages)) {
    mkdirSync(dirname(fileOf(path)), { recursive: true });
    writeFileSync(fileOf(path), html);
  }
  return (path) => (path === '' ? dist : readFileSync(fileOf(path), 'utf8'));
}

test('the PDFs of a site begin with its name, and each has a name of its own', () => {
  expect(PRINTS.map(({ file, page }) => [file, page])).toEqual([
    ['lamp-checklist-a4.pdf', '/checklist/'],
    ['lamp-checklist-letter.pdf', '/checklist/'],
    ['lamp-flowchart-a4.pdf', '/whole-flowchart/'],
    ['lamp-flowchart-letter.pdf', '/whole-flowchart/'],
    ['lamp-flowchart-poster-a1.pdf', '/whole-flowchart/'],
  ]);
});

test('each page offers the PDFs of its subject under the base, with paper, pages and size', () => {
  const read = builtPages({
    checklist: `<main>${PLACE}</main>`,
    flowchart: `<main>a ${PLACE} b</main>`,
    'whole-flowchart': PLACE,
    fixes: PLACE,
  });
  offerPrints(
    read(''),
    '/base/',
    PRINTS.map((print, index) => ({ ...print, pages: index + 1, bytes: 1000 * index + 1 })),
  );
  expect(read('checklist')).toMatchInlineSnapshot(
    `"<main><p class="meta no-print" data-online>As a PDF: <a href="/base/print/lamp-checklist-a4.pdf" type="application/pdf">A4</a> (1 page, 1 kB) · <a href="/base/print/lamp-checklist-letter.pdf" type="application/pdf">Letter</a> (2 pages, 2 kB)</p></main>"`,
  );
  expect(read('flowchart')).toMatchInlineSnapshot(
    `"<main>a <p class="meta no-print" data-online>As a PDF: <a href="/base/print/lamp-flowchart-a4.pdf" type="application/pdf">A4</a> (3 pages, 3 kB) · <a href="/base/print/lamp-flowchart-letter.pdf" type="application/pdf">Letter</a> (4 pages, 4 kB) · <a href="/base/print/lamp-flowchart-poster-a1.pdf" type="application/pdf">Poster, A1</a> (5 pages, 5 kB)</p> b</main>"`,
  );
  expect(`<main>a ${read('whole-flowchart')} b</main>`).toBe(read('flowchart'));
  expect(read('fixes')).toBe(PLACE);
});

test('a page without a place for its PDFs fails the build', () => {
  const read = builtPages({ checklist: '<main></main>' });
  const [print] = PRINTS;
  expect(() => offerPrints(read(''), '/', print ? [{ ...print, pages: 1, bytes: 1 }] : [])).toThrow(
    '/checklist/ has no place for its PDFs.',
  );
});
