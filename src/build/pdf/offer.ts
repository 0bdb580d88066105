import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Printed } from './print.ts';
import { FOLDER } from './prints.ts';

/** Place where a page offers its PDFs once they exist: `components/Downloads.astro` leaves this place. */
const PLACE = /<template data-prints><\/template>/;

/**
 * Write links to the PDFs, with paper, pages and size, into the built pages that offer them.
 *
 * @param dist Folder of the built site.
 * @param base Path of its root, with a slash at the end.
 */
export function offerPrints(dist: string, base: string, printed: readonly Printed[]): void {
  for (const page of new Set(printed.flatMap((one) => one.offered))) {
    const file = join(dist, page, 'index.html');
    const html = readFileSync(file, 'utf8');
    if (!PLACE.test(html)) throw new Error(`${page} has no place for its PDFs.`);
    const links = printed
      .filter((one) => one.offered.includes(page))
      .map(
        ({ file, format, poster, pages, bytes }) =>
          `<a href="${base}${FOLDER}/${file}" type="application/pdf">${poster ? `Poster, ${format}` : format}</a> (${pages === 1 ? '1 page' : `${pages} pages`}, ${Math.ceil(bytes / 1000)} kB)`,
      );
    writeFileSync(
      file,
      html.replace(
        PLACE,
        `<p class="meta no-print" data-online>As a PDF: ${links.join(' · ')}</p>`,
      ),
    );
  }
}
