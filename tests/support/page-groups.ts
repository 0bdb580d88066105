import { builtPages } from './built-site.ts';

/** Pages that one test visits, so that a report of hundreds of pages stays readable and workers share the load. */
export interface PageGroup {
  /** Such as `pages 41 to 80 of 405 under /codes/`. */
  name: string;
  pages: string[];
}

const MAX_PAGES = 40;

/** Group all built pages by their first folder, in even groups of at most 40. */
export function pageGroups(): PageGroup[] {
  const families = Map.groupBy(builtPages(), (page) => /^\/[^/]+\//.exec(page)?.[0] ?? '/');
  return [...families].flatMap(([family, pages]) => {
    const size = Math.ceil(pages.length / Math.ceil(pages.length / MAX_PAGES));
    return Array.from({ length: Math.ceil(pages.length / size) }, (_, index) => {
      const part = pages.slice(index * size, (index + 1) * size);
      const from = index * size + 1;
      const last = from + part.length - 1;
      const range = from === last ? `page ${from}` : `pages ${from} to ${last}`;
      return { name: `${range} of ${pages.length} under ${family}`, pages: part };
    });
  });
}
