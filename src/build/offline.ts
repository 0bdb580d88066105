import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { SINGLE_LIMIT, writeSingle } from './single/write-single.ts';
import { soundKnowledge } from '../lib/knowledge/checked-content.ts';
import { bundle } from './bundle.ts';
import { precache } from '../runtime/offline/precache.ts';

/**
 * Build hook for what a site needs to work without a network: its service worker, `sw.js`, with the list of what it stores
 * ahead,
 * and the one-file edition.
 */
export const offline = (): AstroIntegration => {
  let root = '';
  let base = '/';
  return {
    name: 'offline',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
        base = config.base;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const dist = fileURLToPath(dir);
        const { entries, bytes, left } = precache(dist);
        const code = await bundle(join(root, 'src/runtime/offline/worker.ts'), {
          PRECACHE: JSON.stringify(entries),
        });
        writeFileSync(join(dist, 'sw.js'), code);
        const rest = left === 0 ? '' : `; ${left} more are stored when they are visited`;
        logger.info(`${entries.length} files, ${Math.round(bytes / 1000)} kB, stored ahead${rest}`);
        const { site } = soundKnowledge(root, { base });
        const single = await writeSingle(root, dist, base, site);
        const size = `${site.files.single}: ${Math.round(single / 1000)} kB`;
        if (single < SINGLE_LIMIT) logger.info(size);
        else logger.warn(`${size}, which is more than it may weigh`);
      },
    },
  };
};
