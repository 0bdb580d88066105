/**
 * Path under which the site is hosted, with a slash at both ends: `/`, or `/help/` below a host's root. Every address
 * of the site starts with it. It is a constant that the bundler writes into the scripts of pages; a thread is told by the
 * build that starts it; plain Node, which knows of no build, has `/`.
 */
export const BASE: string =
  (import.meta as Partial<ImportMeta>).env?.BASE_URL ?? globalThis.process.env['BASE_URL'] ?? '/';

/**
 * Places an address that was written from the site's root, such as `/fixes/x/#undo`, below the base. Links to other sites
 * and to places on the same page stay as they are.
 */
export const withBase = (address: string, base = BASE): string =>
  /^\/(?!\/)/.test(address) ? base + address.slice(1) : address;

/** The path of a page from the site's root, `/fixes/x/`, given the path at which it is served. */
export const withoutBase = (path: string, base = BASE): string =>
  path.startsWith(base) ? path.slice(base.length - 1) : path;

/**
 * The base that a build is asked for: `BASE` of its environment, or the path of the public address.
 *
 * @param wish With or without slashes at its ends; empty when nothing is asked.
 * @param site Public address of the site.
 */
export const chosenBase = (wish: string | undefined, site: string): string =>
  `/${wish || new URL(site).pathname}/`.replace(/\/+/g, '/');
