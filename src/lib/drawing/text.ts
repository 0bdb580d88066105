import type { Label, LabelLine } from './label.ts';

/** Height of a line of text in units of the picture. */
export const LINE_HEIGHT = 16;
/** Size of all text in a picture, in units of the picture. */
export const TEXT_SIZE = 13;
/** Indent of the second line of a sentence, in a list of sentences. */
export const INDENT = 9;

/**
 * Widths of characters as parts of the text's size. The reader's font is not known at build time, so each is the wider one of
 * Liberation Sans (as wide as Arial) and DejaVu Sans, the widest font that browsers commonly fall back to.
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
  ).flatMap(([width, characters]) => Array.from(characters, (one) => [one, width] as const)),
);
const WIDEST = 1;
/** Width of bold text, as a multiple of regular text. */
const BOLD = 1.13;

/** Return the greatest width of a text in units of the picture, in any common font. */
export function textWidth(text: string, strong = false): number {
  let width = 0;
  for (const character of text) width += WIDTHS.get(character) ?? WIDEST;
  return width * TEXT_SIZE * (strong ? BOLD : 1);
}

/**
 * Break a sentence into the fewest lines that are no wider than `room`, as even as they get: a last line of one short
 * word looks like an accident. A word that is wider than the room gets a line and is not cut.
 */
export function wrap(sentence: string, room: number, strong = false): LabelLine[] {
  const key = `${room} ${strong ? 'strong' : ''} ${sentence}`;
  const lines = cache.get(key) ?? wrapUncached(sentence, room, strong);
  cache.set(key, lines);
  return lines;
}

/** A picture is tried in several rooms and divisions; its sentences stay the same. */
const cache = new Map<string, LabelLine[]>();

function wrapUncached(sentence: string, room: number, strong: boolean): LabelLine[] {
  const words = sentence.split(/\s+/).filter(Boolean);
  let lines = fill(words, room, strong);
  for (let width = room - 4; width > room / 2; width -= 4) {
    const narrower = fill(words, width, strong);
    if (narrower.length > lines.length || narrower.some((line) => textWidth(line, strong) > width))
      break;
    lines = narrower;
  }
  return lines.map((text, index) => ({ text, strong, continues: index > 0 }));
}

function fill(words: readonly string[], width: number, strong: boolean): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && textWidth(longer, strong) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** Measure lines of text, with `padding` around them. */
export function label(lines: LabelLine[], padding: { x: number; y: number }): Label {
  const widths = lines.map(
    ({ text, strong, continues }) => textWidth(text, strong) + (continues ? INDENT : 0),
  );
  return {
    lines,
    width: Math.ceil(Math.max(0, ...widths) + 2 * padding.x),
    height: lines.length * LINE_HEIGHT + 2 * padding.y,
  };
}
