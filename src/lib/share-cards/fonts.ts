import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Package of the font on the cards: Source Sans 3, under the SIL Open Font License. */
export const FONT = '@fontsource/source-sans-3';

/** Read the two weights on the cards, in the form that satori takes. */
export const readFonts = (root: string) =>
  ([400, 600] as const).map((weight) => ({
    name: 'Source Sans 3',
    weight,
    style: 'normal' as const,
    data: readFileSync(
      join(root, 'node_modules', FONT, `files/source-sans-3-latin-${weight}-normal.woff`),
    ),
  }));
