import type { PictureData, Shape } from '../schema/picture.ts';
import type { PlacedText } from './sheet.ts';
import { Sheet, WIDTH } from './sheet.ts';

/** A drawn picture, with its texts and the room that each has. */
interface Drawn {
  svg: string;
  texts: readonly PlacedText[];
}

function draw(sheet: Sheet, shape: Shape): void {
  if ('window' in shape) sheet.window(shape.from, shape.to, shape.window);
  else if ('path' in shape) sheet.path(shape.path, shape.colour, shape.width);
  else if ('text' in shape) sheet.text(...shape.at, shape.text, shape);
  else if ('paragraph' in shape) sheet.paragraph(...shape.at, shape.paragraph, shape);
  else if ('button' in shape) sheet.button(...shape.at, shape.button);
  else if ('box' in shape) sheet.box(...shape.at, ...shape.size, shape.box, shape.radius);
  else if ('fill' in shape) sheet.fill(...shape.at, ...shape.size, shape.fill, shape.radius);
  else sheet.mark(...shape.at, ...shape.size, shape.mark);
}

/** Draw a picture. Its size is in em, so that it grows with the reader's letters; narrow columns shrink it as a whole. */
export function drawPicture({ alt, height, shapes }: PictureData): Drawn {
  const sheet = new Sheet();
  for (const shape of shapes) draw(sheet, shape);
  const label = alt.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  // The ring's number of a mark at the right edge stays inside.
  const svg = `<svg role="img" aria-label="${label}" viewBox="-1 -1 ${WIDTH + 2} ${height + 2}" width="20em"><g font-size="13" fill="var(--ink)">${sheet.toString()}</g></svg>`;
  return { svg, texts: sheet.texts };
}

/** Write what a figure holds: the picture and its caption. */
export const figureOf = (picture: PictureData): string =>
  `${drawPicture(picture).svg}<figcaption class="meta">${picture.caption}</figcaption>`;
