/** A page of the site without its frame. */
export interface PackedPage {
  title: string;
  /** What stands in `<main>`, without its repeats. */
  main: string;
  /** Names of its style sheets, in their order. */
  styles: string[];
}

/** What the one-file edition holds, compressed. */
export interface Packed {
  /** By path, with the base: `/fixes/x/`. */
  pages: Record<string, PackedPage>;
  /** What several pages have in common: see `repeats.ts`. */
  repeats: string[];
  /** What the pages fetch on the site, by path. */
  files: Record<string, string>;
}
