/** A page of the site without its frame. */
export interface PackedPage {
  title: string;
  /** Content of `<main>`, without its repeats. */
  main: string;
  /** Names of its style sheets, in their order. */
  styles: string[];
}

/** Data of the one-file edition, compressed. */
export interface Packed {
  /** By path, with the base: `/fixes/x/`. */
  pages: Record<string, PackedPage>;
  /** Markup that several pages share: see `repeats.ts`. */
  repeats: string[];
  /** Files that the pages fetch on the site, by path. */
  files: Record<string, string>;
}

/** All that the file holds compressed: its data, the code that shows them, and the style sheets that not every page has, by name. */
export interface Contents {
  code: string;
  packed: Packed;
  styles: [name: string, css: string][];
}
