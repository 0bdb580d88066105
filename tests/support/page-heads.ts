import { addressOf, builtFiles, readBuilt } from './built-site.ts';
import { parse } from './parse.ts';

/** Data in the head of a built page. */
export interface PageHead {
  address: string;
  canonical: string;
  noindex: boolean;
  /** Content of a meta element by its name or property. */
  meta: (name: string) => string | undefined;
  /** Address of a link element by its type. */
  alternate: (type: string) => string | undefined;
}

/** Read the heads of all built pages. */
export const pageHeads = (): PageHead[] =>
  builtFiles('.html')
    // Without the body, which takes most of the time.
    .map((file) => ({ file, document: parse(readBuilt(file).split('</head>', 1)[0] ?? '') }))
    // The one-file edition is not a page of the site.
    .filter(({ document }) => document.querySelector('link[rel="canonical"]') !== null)
    .map(({ file, document }) => ({
      address: addressOf(file),
      canonical: document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? '',
      noindex: document.querySelector('meta[name="robots"]') !== null,
      meta: (name) =>
        document
          .querySelector(`meta[name="${name}"], meta[property="${name}"]`)
          ?.getAttribute('content') ?? undefined,
      alternate: (type) =>
        document.querySelector(`link[rel="alternate"][type="${type}"]`)?.getAttribute('href') ??
        undefined,
    }));
