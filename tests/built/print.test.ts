import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FOLDER, sitePrints } from '../../src/build/pdf/prints.ts';
import { knowledgeFromDisk } from '../../src/lib/knowledge/from-disk.ts';
import { DIST, builtKnowledge, readBuilt } from '../support/built-site.ts';
import { readInk } from '../support/ink.ts';
import { parse } from '../support/parse.ts';
import { readHeard } from '../support/pdf-heard.ts';
import { readPdfFile } from '../support/pdf-file.ts';
import { readPdf } from '../support/pdf.ts';
import { readQr } from '../support/qr.ts';

const PRINTS = sitePrints(knowledgeFromDisk(process.cwd()).site.files.prints);
/** Portrait, in points. */
const SIZES = { A4: [595, 842], Letter: [612, 792], A1: [1684, 2384] } as const;
const SMALLEST = { '/checklist/': 8.5, '/whole-flowchart/': 7 } as const;

const pageOf = (path: string) => parse(readBuilt(`${path.slice(1)}index.html`));
const offered = (path: string): string[] =>
  [...pageOf(path).querySelectorAll('a[href$=".pdf"]')].map((a) => a.getAttribute('href') ?? '');
const canonical = (path: string): string =>
  pageOf(path).querySelector('link[rel="canonical"]')?.getAttribute('href') ?? '';

// A build without a browser offers none; `npm test` builds with one.
const made = existsSync(join(DIST, FOLDER));

test('the pages offer exactly the PDFs that there are', () => {
  for (const path of ['/checklist/', '/flowchart/', '/whole-flowchart/'])
    expect(offered(path)).toEqual(
      made
        ? PRINTS.filter(({ offered: by }) => by.includes(path)).map(
            ({ file }) => `/${FOLDER}/${file}`,
          )
        : [],
    );
});

describe.runIf(made).each(PRINTS)('$file', ({ file, page, format, landscape, poster }) => {
  const data = new Uint8Array(made ? readFileSync(join(DIST, FOLDER, file)) : []);
  const site = new URL('/', canonical(page)).href;

  test('has the paper, the type and the pages of its print', async () => {
    const pages = await readPdf(data);
    const parts = pageOf(page).querySelectorAll('.chart-part').length;
    if (page === '/checklist/' || poster) expect(pages).toHaveLength(1);
    else expect(pages.length).toBeLessThanOrEqual(parts);
    const [short, long] = SIZES[format];
    for (const { width, height, texts } of pages) {
      expect(width).toBeCloseTo(landscape ? long : short, -1);
      expect(height).toBeCloseTo(landscape ? short : long, -1);
      expect(Math.min(...texts.map(({ size }) => size))).toBeGreaterThanOrEqual(SMALLEST[page]);
    }
  });

  test('brings its fonts; every page has text, and none of it is cut off', async () => {
    const { fonts, missing, blank, clipped } = await readPdfFile(data);
    expect(fonts.length).toBeGreaterThan(1);
    expect(missing).toEqual([]);
    expect(blank).toEqual([]);
    expect(clipped).toEqual([]);
  });

  test('tells a screen reader its language, title and structure', async () => {
    const { language, title, outline } = await readPdfFile(data);
    expect(language).toBe('en-GB');
    expect(title).toBe(pageOf(page).querySelector('title')?.textContent);
    // The poster is one list under one heading.
    expect(outline.length).toBeGreaterThan(poster ? 0 : 4);
    const { marked, roles } = await readInk(data);
    expect(marked).toBe(true);
    const headings = poster ? ['H1'] : ['H1', 'H2'];
    expect(roles).toEqual(
      expect.arrayContaining(['Root', 'Document', ...headings, 'L', 'LI', 'P']),
    );
  });

  test('is heard as it is seen, with every state as text', async () => {
    const { seen, heard, silent, roles, headings, pictures } = await readHeard(data);
    expect(silent).toEqual([]);
    expect(heard).toBe(seen);
    expect(roles).not.toContain('Form');
    expect(pictures).not.toContain('');
    expect(headings[0]).toBe(1);
    headings.slice(1).forEach((level, index) => {
      expect(level - (headings[index] ?? 0)).toBeLessThanOrEqual(1);
    });
  });

  test('links to the public site', async () => {
    const { links } = await readPdfFile(data);
    expect(links).toContain(`${site}troubleshoot/`);
    expect(links.filter((link) => !link.startsWith(site))).toEqual([]);
  });

  test('shows a code that opens the troubleshooter', () => {
    const svg = pageOf(page).querySelector('[data-reopen] svg');
    const size = Number(svg?.getAttribute('viewBox')?.split(' ')[2]);
    const d = svg?.querySelector('path')?.getAttribute('d') ?? '';
    expect(readQr(d, size)).toBe(`${site}troubleshoot/`);
  });

  test('names no moment of its making, so that equal pages make equal files', () => {
    const dates =
      Buffer.from(data)
        .toString('latin1')
        .match(/D:\d{14}/g) ?? [];
    expect(dates.length).toBeGreaterThan(0);
    expect(dates.filter((date) => !date.endsWith('000000'))).toEqual([]);
  });
});

test.runIf(made)('the poster says every question, every answer and every suspect', async () => {
  const { tree, checks, causes } = builtKnowledge();
  const poster = PRINTS.find((print) => print.poster);
  const data = new Uint8Array(readFileSync(join(DIST, FOLDER, poster?.file ?? '')));
  const solid = (text: string): string => text.replace(/\s/g, '');
  const text = solid(
    (await readPdf(data)).flatMap(({ texts }) => texts.map((one) => one.text)).join(''),
  );
  const times = (words: string): number => text.split(solid(words)).length - 1;
  const missing: string[] = [];
  for (const [node, { check, next }] of Object.entries(tree.nodes)) {
    const asked = checks.find(({ id }) => id === check);
    if (times(asked?.question ?? node) === 0) missing.push(node);
    for (const [answer, target] of Object.entries(next)) {
      const label = asked?.answers.find(({ id }) => id === answer)?.label ?? answer;
      const suspects =
        typeof target === 'object' && 'suspects' in target
          ? target.suspects.map((id) => causes.find((cause) => cause.id === id)?.title ?? id)
          : [];
      if (times(`${label} →${suspects.join('; ')}`) === 0) missing.push(`${node}/${answer}`);
    }
  }
  expect(missing).toEqual([]);
});
