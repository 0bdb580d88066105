import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { headersBelow } from './header-rules.ts';
import { prefetchFromHome } from './prefetch.ts';
import { sitemap } from './sitemap.ts';

/**
 * Writes what only a finished build can say: the sitemap, for which addresses its headers are, and what the home page fetches
 * ahead.
 */
export const hosting = (): AstroIntegration => {
  let base = '/';
  return {
    name: 'hosting',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
      },
      'astro:build:done': ({ dir }) => {
        const dist = fileURLToPath(dir);
        writeFileSync(join(dist, 'sitemap.xml'), sitemap(dist));
        prefetchFromHome(dist, base);
        const headers = join(dist, '_headers');
        writeFileSync(headers, headersBelow(readFileSync(headers, 'utf8'), base));
      },
    },
  };
};
