import { addressIn } from './address-in.ts';

/*
 * Address within the one-file edition. A file has one path, so the address of a page comes after the `#`:
 * `site.html#/fixes/x/?query#place`. The build puts these two in place of `location` and `history`, so that the
 * components are those of the site.
 */

/** Return the address within the edition, as a URL of a site. */
const current = (): URL => addressIn(window.location.hash);

const siteLocation = {
  protocol: window.location.protocol,
  origin: window.location.origin,
  host: window.location.host,
  get pathname(): string {
    return current().pathname;
  },
  get search(): string {
    return current().search;
  },
  get hash(): string {
    return current().hash;
  },
  get href(): string {
    return window.location.href;
  },
};

const siteHistory = {
  get state(): unknown {
    return window.history.state as unknown;
  },
  pushState: (state: unknown, unused: string, url: string): void =>
    window.history.pushState(state, unused, `#${url}`),
  replaceState: (state: unknown, unused: string, url: string): void =>
    window.history.replaceState(state, unused, `#${url}`),
};

Object.assign(globalThis, { siteLocation, siteHistory });
