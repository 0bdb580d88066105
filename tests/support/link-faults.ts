import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { addressOf } from './built-site.ts';
import { elementsOf } from './page-elements.ts';

const SITE = 'https://site.invalid';
const LINKS = ['href', 'src', 'action'];

/** The links of a built site, and what is wrong with one. */
export interface BuiltLinks {
  /** Addresses of the pages, with the links of each. */
  pages: { address: string; links: string[] }[];
  /** Say why a link leads nowhere; null when it leads somewhere or to another site. */
  fault: (link: string, from: string) => string | null;
  /** List every link that leads nowhere, with a page that has it. */
  broken: () => string[];
}

/** Read the links of all pages of a built site. */
export function readLinks(dist: string): BuiltLinks {
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.html'))
    .sort();
  const pages = files.map((file) => {
    const elements = elementsOf(readFileSync(join(dist, file), 'utf8'));
    return {
      address: addressOf(file),
      ids: new Set(elements.flatMap(({ attributes }) => attributes.get('id') ?? [])),
      links: elements.flatMap(({ attributes }) =>
        LINKS.flatMap((name) => attributes.get(name) ?? []),
      ),
    };
  });
  const idsOf = new Map(pages.map(({ address, ids }) => [address, ids]));
  const isFile = (address: string): boolean =>
    statSync(join(dist, address), { throwIfNoEntry: false })?.isFile() ?? false;
  const fault = (link: string, from: string): string | null => {
    const { origin, pathname, hash } = new URL(link, SITE + from);
    if (origin !== SITE) return null;
    const ids = idsOf.get(decodeURI(pathname));
    if (!ids) return isFile(pathname) ? null : 'no such page';
    const id = decodeURIComponent(hash.slice(1));
    return id === '' || ids.has(id) ? null : 'no such place on that page';
  };
  return {
    pages,
    fault,
    broken: () => {
      const found = new Map<string, string>();
      for (const { address, links } of pages)
        for (const link of links) {
          const why = fault(link, address);
          if (why !== null) found.set(link, `${link}: ${why}; linked from ${address}`);
        }
      return [...found.values()];
    },
  };
}
