/** One PDF of the site. */
export interface Print {
  /** Name in the folder `print`. */
  file: string;
  /** Address of the page that it shows, from the site's root. */
  page: '/checklist/' | '/whole-flowchart/';
  /** The pages that offer it. */
  offered: readonly string[];
  format: 'A4' | 'Letter' | 'A1';
  landscape: boolean;
  /** Everything on one sheet, with `poster.css` over the page's own styles. */
  poster: boolean;
}

const PAGES = {
  checklist: { page: '/checklist/', offered: ['/checklist/'] },
  flowchart: { page: '/whole-flowchart/', offered: ['/flowchart/', '/whole-flowchart/'] },
} as const;

const pages = (site: string, name: 'checklist' | 'flowchart', landscape: boolean): Print[] =>
  (['A4', 'Letter'] as const).map((format) => ({
    file: `${site}-${name}-${format.toLowerCase()}.pdf`,
    ...PAGES[name],
    format,
    landscape,
    poster: false,
  }));

/**
 * List the PDFs of a site.
 *
 * @param site Begins their file names.
 */
export const sitePrints = (site: string): Print[] => [
  ...pages(site, 'checklist', false),
  ...pages(site, 'flowchart', true),
  {
    file: `${site}-flowchart-poster-a1.pdf`,
    ...PAGES.flowchart,
    format: 'A1',
    landscape: true,
    poster: true,
  },
];

/** The folder of the built site that holds them. */
export const FOLDER = 'print';
