/** A section of a page: where it begins, and its heading as HTML without elements. */
export interface Section {
  id: string;
  text: string;
}

/** Where in a page’s HTML the list of its sections belongs. */
export const CONTENTS_PLACE = '<template data-contents-here></template>';

/** The headings of the second level that a page's HTML holds and that a link can lead to, in their order. */
export const sectionsOf = (html: string): Section[] =>
  [...html.matchAll(/<h2\b[^>]*\bid="([^"]+)"[^>]*>([\s\S]*?)<\/h2>/g)].map(
    ([, id = '', inside = '']) => ({
      id,
      text: inside
        .replace(/<[^>]*>/g, '')
        .replace(/\s+/g, ' ')
        .trim(),
    }),
  );
