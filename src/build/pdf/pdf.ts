import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { offerPrints } from './offer.ts';
import { soundKnowledge } from '../../lib/knowledge/checked-content.ts';
import { FOLDER, sitePrints } from './prints.ts';

/**
 * Print the PDFs of a built site and offer them on its pages. Without a browser there are none, and no page speaks of
 * them: a static host's builder need not have one. `RECONNECT_PDF=yes` makes them a must, `no` leaves them out.
 *
 * It changes pages, so what lists or hashes the built files comes after it.
 */
export const print = (): AstroIntegration => {
  let root = '';
  let base = '/';
  let site = new URL('https://site.example/');
  return {
    name: 'print',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
        base = config.base;
        site = new URL(config.base.replace(/\/*$/, '/'), config.site);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const wish = process.env['RECONNECT_PDF'];
        if (wish === 'no') return;
        const dist = fileURLToPath(dir);
        try {
          const { findBrowser } = await import('../../../scripts/machine/browser.mjs');
          const browser = await findBrowser();
          if (browser === undefined) throw new Error('no browser was found');
          const { printSite } = await import('./print.ts');
          const { prints } = soundKnowledge(root, { base }).site.files;
          const printed = await printSite(dist, site, browser, sitePrints(prints));
          offerPrints(dist, site.pathname, printed);
          const bytes = printed.reduce((sum, one) => sum + one.bytes, 0);
          logger.info(`${printed.length} PDFs, ${Math.round(bytes / 1000)} kB`);
        } catch (error) {
          if (wish === 'yes') throw error;
          rmSync(join(dist, FOLDER), { recursive: true, force: true });
          const why = error instanceof Error ? error.message.split('\n')[0] : String(error);
          logger.warn(`The site offers no PDFs: ${why}.`);
        }
      },
    },
  };
};
