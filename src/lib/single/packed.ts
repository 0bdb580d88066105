/** A page of the site without its frame. */
export interface PackedPage {
  title: string;
  /** What stands in `<main>`. */
  main: string;
  /** Names of its style sheets, in their order. */
  styles: string[];
}

/** What the one-file edition holds, compressed. */
export interface Packed {
  /** By path: `/fixes/x/`. */
  pages: Record<string, PackedPage>;
  /** What the pages fetch on the site, by path. */
  files: Record<string, string>;
}
