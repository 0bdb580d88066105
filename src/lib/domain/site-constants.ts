interface Constants {
  SITE_STORAGE?: string;
  SITE_SEARCH_HINT?: string;
  SITE_HAS_CODES?: boolean;
}

/** What the bundler writes into the scripts of pages, from site.yaml (`src/build/site-constants.ts`). */
const WRITTEN: Constants | undefined = (import.meta as { env?: Constants }).env;

/** Hint of an empty search box. */
export const SEARCH_HINT: string = WRITTEN?.SITE_SEARCH_HINT ?? '';

/** Whether the site has lists of codes. */
export const HAS_CODES: boolean = WRITTEN?.SITE_HAS_CODES ?? false;

/** Name a key under which the browser keeps something. Sites that share a host do not share keys. */
export const storageKey = (name: string): string => `${WRITTEN?.SITE_STORAGE ?? 'site'}:${name}`;
