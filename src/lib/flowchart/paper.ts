import type { Size } from '../drawing/label.ts';

/**
 * Points that a page in landscape has for a picture under its heading, with margins of 10 mm above and below and 6 mm
 * beside it: the width of Letter, which is the narrower, and the height of A4, which is the lower.
 */
const PAPER: Size = { width: 758, height: 495 };

/** Points that a title of the page, and the explanation of the shapes, take of a sheet that a picture shares with them. */
const SHARED = 62;

/** Points that 16 units of a picture take on paper, the largest first. The style sheet sets the same ones. */
const SIZES = { large: 12, medium: 10.5, small: 8.9 } as const;
export type PaperSize = keyof typeof SIZES;

const fitsAt = ({ width, height }: Size, points: number, room = PAPER.height): boolean =>
  (width * points) / 16 <= PAPER.width && (height * points) / 16 <= room;

/** Return whether a picture fits on one page with its text, of 13 units, at no less than 7.2 points. */
export const fitsPaper = (picture: Size): boolean => fitsAt(picture, SIZES.small);

/** Return the printed size of a picture: as large as fits, beside other things on its sheet where it shares that. */
export function paperSize(
  picture: Size,
  { sharesSheet = false }: { sharesSheet?: boolean } = {},
): PaperSize {
  const room = PAPER.height - (sharesSheet ? SHARED : 0);
  if (fitsAt(picture, SIZES.large, room)) return 'large';
  return fitsAt(picture, SIZES.medium, room) ? 'medium' : 'small';
}
