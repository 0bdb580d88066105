import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundle } from '../bundle.ts';
import { STAND_INS, singleDocument } from './document.ts';
import { readSite } from './read-site.ts';

/** The file, in the folder of the built site. */
export const SINGLE_NAME = 'reconnect.html';

/** What the file may weigh: it has to pass by mail and fit on anything. */
export const SINGLE_LIMIT = 1_000_000;

/**
 * Writes the one-file edition of a built site.
 *
 * @param root The project’s root folder.
 * @param base Path under which the site is hosted.
 * @returns Bytes of the file.
 */
export async function writeSingle(root: string, dist: string, base: string): Promise<number> {
  const code = await bundle(join(root, 'src/runtime/single/main.ts'), STAND_INS, base);
  const icon = readFileSync(join(dist, 'favicon.svg'), 'utf8');
  const html = singleDocument(readSite(dist, base), code, icon);
  writeFileSync(join(dist, SINGLE_NAME), html);
  return Buffer.byteLength(html);
}
