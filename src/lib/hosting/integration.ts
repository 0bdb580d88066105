import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { sitemap } from './sitemap.ts';

/** Writes what only a finished build can say: the sitemap. */
export const hosting = (): AstroIntegration => ({
  name: 'hosting',
  hooks: {
    'astro:build:done': ({ dir }) => {
      const dist = fileURLToPath(dir);
      writeFileSync(join(dist, 'sitemap.xml'), sitemap(dist));
    },
  },
});
