import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load as parseYaml } from 'js-yaml';
import { CONTENT } from '../lib/domain/content-folder.ts';
import { defaultAddress } from '../lib/labels/address.ts';
import { COLLECTIONS } from '../lib/schema/collections.ts';
import type { SiteData } from '../lib/schema/site.ts';

/** Read site.yaml without checking it: the content check, which runs later, reports what is wrong with it. */
function readUnchecked(root: string): Partial<SiteData> {
  try {
    return parseYaml(readFileSync(join(root, CONTENT, 'site.yaml'), 'utf8')) ?? {};
  } catch {
    return {};
  }
}

/** Name the address of a site that is built without one. */
export const unnamedAddress = (root: string): string =>
  defaultAddress({ storage: readUnchecked(root).storage ?? 'site' });

/** Collect what `lib/domain/site-constants.ts` holds in the scripts of pages, as Vite's `define`. */
export function siteConstants(root: string): Record<string, string> {
  const { storage, search, codeLists } = readUnchecked(root);
  return {
    'import.meta.env.SITE_STORAGE': JSON.stringify(storage),
    'import.meta.env.SITE_SEARCH_HINT': JSON.stringify(search?.hint),
    'import.meta.env.SITE_SINGLE': 'false',
    'import.meta.env.SITE_READS_ARTEFACTS': JSON.stringify(
      ['', '.yaml'].some((ending) =>
        existsSync(join(root, CONTENT, COLLECTIONS.readings.path + ending)),
      ),
    ),
    'import.meta.env.SITE_HAS_CODES': JSON.stringify(codeLists !== undefined),
  };
}
