import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { siteConstants } from '../site-constants.ts';
import type { SiteData } from '../../lib/schema/site.ts';
import type { BundledScript } from '../kept-bundle.ts';
import { STAND_INS, singleDocument } from './document.ts';
import { readSite } from './read-site.ts';

/** Largest size of the file: it has to pass by mail and fit on anything. */
export const SINGLE_LIMIT = 1_000_000;

/** List the scripts of the one-file edition: the one that shows its pages, and the one that unpacks the rest. */
export const singleScripts = (root: string): [main: BundledScript, boot: BundledScript] => {
  const define = {
    ...STAND_INS,
    ...siteConstants(root),
    'import.meta.env.SITE_SINGLE': 'true',
  };
  return [
    { entry: 'src/runtime/single/main.ts', define },
    { entry: 'src/runtime/single/boot.ts', define },
  ];
};

/**
 * Write the one-file edition of a built site.
 *
 * @param base Path under which the site is hosted.
 * @param scripts What `singleScripts` became.
 * @returns Bytes of the file.
 */
export function writeSingle(
  dist: string,
  base: string,
  site: Pick<SiteData, 'name' | 'files'>,
  [code, boot]: readonly [main: string, boot: string],
): number {
  const icon = readFileSync(join(dist, 'favicon.svg'), 'utf8');
  const html = singleDocument(readSite(dist, base), code, boot, icon, site.name);
  writeFileSync(join(dist, site.files.single), html);
  return Buffer.byteLength(html);
}
