import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { headersBelow } from './header-rules.ts';
import { sitemap } from './sitemap.ts';

/** Writes what only a finished build can say: the sitemap, and for which addresses its headers are. */
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
        const headers = join(dist, '_headers');
        writeFileSync(headers, headersBelow(readFileSync(headers, 'utf8'), base));
      },
    },
  };
};
