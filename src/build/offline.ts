import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { soundKnowledge } from '../lib/knowledge/checked-content.ts';
import { jobCache } from '../lib/workers/run-job.ts';
import { precache } from '../runtime/offline/precache.ts';
import { withoutEnds } from '../runtime/offline/query-at.ts';
import { keptBundles } from './kept-bundle.ts';
import { SINGLE_LIMIT, singleScripts, writeSingle } from './single/write-single.ts';

/**
 * Build hook for what a site needs to work without a network: its service worker, `sw.js`, with the list of what it stores
 * ahead, and the one-file edition.
 */
export const offline = (): AstroIntegration => {
  let root = '';
  let base = '/';
  let scripts: Promise<string[]> = Promise.resolve([]);
  /** Bundle while pages are rendered, which keeps one core busy and leaves the others idle. */
  const startScripts = (): Promise<void> => {
    scripts = keptBundles(
      jobCache(),
      root,
      [{ entry: 'src/runtime/offline/worker.ts', define: {} }, ...singleScripts(root)],
      base,
    );
    // The end of the build gets the error.
    scripts.catch(() => undefined);
    return Promise.resolve();
  };
  return {
    name: 'offline',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        const buildApp = { order: 'post', handler: startScripts } as const;
        if (command === 'build')
          updateConfig({ vite: { plugins: [{ name: 'offline-scripts', buildApp }] } });
      },
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
        base = config.base;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const dist = fileURLToPath(dir);
        const [worker = '', main = '', boot = ''] = await scripts;
        const { site, tree } = soundKnowledge(root, { base });
        const { entries, bytes, left } = precache(dist);
        const known = Object.entries({ PRECACHE: entries, TREE: withoutEnds(tree) })
          .map(([name, value]) => `const ${name}=${JSON.stringify(value)};`)
          .join('');
        writeFileSync(join(dist, 'sw.js'), known + worker);
        const rest = left === 0 ? '' : `; ${left} more are stored when they are visited`;
        logger.info(`${entries.length} files, ${Math.round(bytes / 1000)} kB, stored ahead${rest}`);
        const single = writeSingle(dist, base, site, [main, boot]);
        const size = `${site.files.single}: ${Math.round(single / 1000)} kB`;
        if (single < SINGLE_LIMIT) logger.info(size);
        else logger.warn(`${size}, which is more than it may weigh`);
      },
    },
  };
};
