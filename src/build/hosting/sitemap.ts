import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const first = (pattern: RegExp, html: string): string | undefined => pattern.exec(html)?.[1];

/**
 * The sitemap of a built site: every page with its own address, but for those that ask not to be found.
 *
 * @param dist Folder of the built site.
 */
export function sitemap(dist: string): string {
  const pages = readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .sort()
    .flatMap((file) => {
      const html = readFileSync(join(dist, file), 'utf8');
      const address = first(/<link rel="canonical" href="([^"]+)"/, html);
      if (address === undefined || /<meta name="robots" content="noindex"/.test(html)) return [];
      const modified = first(/<meta property="article:modified_time" content="([^"]+)"/, html);
      const lastmod = modified === undefined ? '' : `<lastmod>${modified}</lastmod>`;
      return [`  <url><loc>${address}</loc>${lastmod}</url>\n`];
    });
  return `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${pages.join('')}</urlset>
`;
}
