import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { siteConstants } from '../site-constants.ts';
import type { SiteData } from '../../lib/schema/site.ts';
import { bundle } from '../bundle.ts';
import { STAND_INS, singleDocument } from './document.ts';
import { readSite } from './read-site.ts';

/** Largest size of the file: it has to pass by mail and fit on anything. */
export const SINGLE_LIMIT = 1_000_000;

/**
 * Write the one-file edition of a built site.
 *
 * @param root The project’s root folder.
 * @param base Path under which the site is hosted.
 * @returns Bytes of the file.
 */
export async function writeSingle(
  root: string,
  dist: string,
  base: string,
  site: Pick<SiteData, 'name' | 'files'>,
): Promise<number> {
  const script = (name: string): Promise<string> =>
    bundle(
      join(root, `src/runtime/single/${name}.ts`),
      { ...STAND_INS, ...siteConstants(root), 'import.meta.env.SITE_SINGLE': 'true' },
      base,
    );
  const [code, boot] = await Promise.all([script('main'), script('boot')]);
  const icon = readFileSync(join(dist, 'favicon.svg'), 'utf8');
  const html = singleDocument(readSite(dist, base), code, boot, icon, site.name);
  writeFileSync(join(dist, site.files.single), html);
  return Buffer.byteLength(html);
}
