/**
 * Values of site.yaml that the bundler writes into the scripts of pages (`src/build/site-constants.ts`); plain Node has none.
 * They are read as `(import.meta as SiteMeta).env?.SITE_STORAGE` where they are used: a constant that was exported from
 * here would be one more file for every page to fetch, and `import.meta.env` by itself would be replaced by all of them.
 */
export interface SiteMeta {
  env?: {
    /** Begins every key under which the browser keeps something: sites that share a host do not share keys. */
    SITE_STORAGE?: string;
    /** Hint of an empty search box. */
    SITE_SEARCH_HINT?: string;
    /** Set when the site has lists of codes. */
    SITE_HAS_CODES?: boolean;
    /** Set when the site says what facts of artefacts mean. Without it their readers are left out. */
    SITE_READS_ARTEFACTS?: boolean;
    /** Set in the one-file edition, whose policy admits no worker. */
    SITE_SINGLE?: boolean;
  };
}
