import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Knowledge } from '../model/knowledge.ts';
import { defaultAddress } from '../labels/address.ts';
import { assembleScript } from './assemble-script.ts';
import { readParts } from './script-parts.ts';

/** A diagnostic script as a site offers it. */
export interface SiteScript {
  text: string;
  /** Hash of the file's bytes, in capitals as `Get-FileHash` prints it. */
  sha256: string;
  /** Bytes of the file. */
  size: number;
  version: string;
}

/**
 * Put the script of a site together.
 *
 * @param root The project’s root folder.
 * @param site Public address of the site, with its base; a slash at its end does not matter.
 */
export function siteScript(
  knowledge: Pick<Knowledge, 'checks' | 'probes' | 'site'>,
  root: string,
  site: URL | string = defaultAddress(knowledge.site),
): SiteScript {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    version: string;
  };
  const text = assembleScript(knowledge, readParts(root), {
    site: String(site).replace(/\/$/, ''),
    version,
  });
  return {
    text,
    sha256: createHash('sha256').update(text).digest('hex').toUpperCase(),
    size: Buffer.byteLength(text),
    version,
  };
}
