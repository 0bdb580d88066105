import type { Label, Line } from './types.ts';

/** Height of a line of text in units of the picture. */
export const LINE_HEIGHT = 16;
/** Size of the text of labels and lists in units of the picture: the smallest text in a picture. */
export const TEXT_SIZE = 13;

/**
 * Widths of characters as parts of the text's size. Nobody knows at build time which font a reader has, so each is the
 * wider one of Liberation Sans (as wide as Arial) and DejaVu Sans, the widest font that browsers commonly fall back to.
 */
const WIDTHS = new Map(
  (
    [
      [0.28, "ijl'"],
      [0.36, ' .,:;/\\|!I·’`'],
      [0.42, 'ftr()[]-'],
      [0.53, 'sz?J“”"–*'],
      [0.6, 'ckvxyL'],
      [0.64, 'abdeghnopqu0123456789$_{}'],
      [0.7, 'ABCEFKPRSTVXYZ'],
      [0.8, 'DGHNOQU&'],
      [0.84, 'w+<=>~#^'],
    ] as const
  ).flatMap(([width, characters]) => [...characters].map((one) => [one, width] as const)),
);
const WIDEST = 1;
/** How much wider bold text runs. Bold DejaVu Sans runs wider still; the space around a text takes that up. */
const BOLD = 1.08;

/** A width that a text does not exceed on the reader's screen, whatever common font it is set in. */
export function textWidth(text: string, strong = false): number {
  let width = 0;
  for (const character of text) width += WIDTHS.get(character) ?? WIDEST;
  return width * TEXT_SIZE * (strong ? BOLD : 1);
}

/** Breaks a text into lines no wider than `room`. A single word that is wider stands alone and is not cut. */
export function wrap(text: string, room: number, strong = false): Line[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const last = lines.at(-1);
    if (last !== undefined && textWidth(`${last} ${word}`, strong) <= room) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return balance(lines, text, room, strong).map((line) => ({ text: line, strong }));
}

/** The same number of lines, as even as they get: a last line of one short word looks like an accident. */
function balance(lines: string[], text: string, room: number, strong: boolean): string[] {
  if (lines.length < 2) return lines;
  const words = text.split(/\s+/).filter(Boolean);
  for (let width = Math.max(...lines.map((line) => textWidth(line, strong))) - 4; width > room / 2; width -= 4) {
    const narrower: string[] = [];
    for (const word of words) {
      const last = narrower.at(-1);
      if (last !== undefined && textWidth(`${last} ${word}`, strong) <= width) narrower[narrower.length - 1] = `${last} ${word}`;
      else narrower.push(word);
    }
    if (narrower.length > lines.length) break;
    lines = narrower;
  }
  return lines;
}

/** Lines with the room they take. */
export const label = (lines: Line[], padding: { x: number; y: number }): Label => ({
  lines,
  width: Math.ceil(Math.max(0, ...lines.map((line) => textWidth(line.text, line.strong))) + 2 * padding.x),
  height: lines.length * LINE_HEIGHT + 2 * padding.y,
});
