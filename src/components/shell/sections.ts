/** A section of a page: where it begins, and its heading as HTML without elements. */
export interface Section {
  id: string;
  text: string;
}

/** Mark in a page’s HTML for the place of the list of its sections. */
export const CONTENTS_PLACE = '<template data-contents-here></template>';

/** Return the second-level headings with an id in a page's HTML, in order. */
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
