import type { Tone } from '../schema/picture.ts';
import { LINE_HEIGHT, textWidth, wrap } from '../drawing/text.ts';

/** Width of every picture in its own units: a phone's column at the natural size of its letters. */
export const WIDTH = 320;

const tone = (name: Tone): string => `var(--${name})`;

/** A text of a picture with its room, so that a test can check that it fits in any font. */
export interface PlacedText {
  words: string;
  strong: boolean;
  room: number;
}

interface TextStyle {
  strong?: boolean | undefined;
  colour?: Tone | undefined;
  /** Units that it may take; up to the right edge of the picture unless said. */
  room?: number | undefined;
}

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A picture while it is drawn. Colours are tokens and nothing is styled inline, which the site's policy would refuse. */
export class Sheet {
  readonly texts: PlacedText[] = [];
  readonly #parts: string[] = [];

  /** Draw one line of text. `y` is the middle of its line. */
  text(x: number, y: number, words: string, style: TextStyle = {}): void {
    const { strong = false, colour = 'ink', room = WIDTH - 8 - x } = style;
    this.texts.push({ words, strong, room });
    const bold = strong ? ' font-weight="600"' : '';
    const fill = colour === 'ink' ? '' : ` fill="${tone(colour)}"`;
    this.#parts.push(`<text x="${x}" y="${y + 4.5}"${bold}${fill}>${escape(words)}</text>`);
  }

  /** Draw a sentence on as many lines as any font needs. `y` is the top. */
  paragraph(x: number, y: number, words: string, style: TextStyle = {}): void {
    const room = style.room ?? WIDTH - 8 - x;
    const lines = wrap(words, room, style.strong ?? false);
    lines.forEach((line, index) => {
      this.text(x, y + (index + 0.5) * LINE_HEIGHT, line.text, { ...style, room });
    });
  }

  box(x: number, y: number, width: number, height: number, fill: Tone, radius = 3): void {
    this.#parts.push(
      `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}" fill="${tone(fill)}" stroke="${tone('rule-strong')}"/>`,
    );
  }

  /** Fill an area without an outline. */
  fill(x: number, y: number, width: number, height: number, colour: Tone, radius = 0): void {
    this.#parts.push(
      `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}" fill="${tone(colour)}"/>`,
    );
  }

  path(d: string, colour: Tone = 'ink-soft', width = 1.5): void {
    this.#parts.push(
      `<path d="${d}" fill="none" stroke="${tone(colour)}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`,
    );
  }

  /** Mark a place with a ring and its number: a shape and a figure, so that it is seen without colour. */
  mark(x: number, y: number, width: number, height: number, number: number): void {
    this.#parts.push(
      `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="6" fill="none" stroke="${tone('signal')}" stroke-width="2.5"/>`,
      `<circle cx="${x + width}" cy="${y}" r="9" fill="${tone('signal-text')}" stroke="${tone('surface')}" stroke-width="1.5"/>`,
      `<text x="${x + width}" y="${y + 4.5}" text-anchor="middle" font-weight="600" fill="${tone('surface')}">${number}</text>`,
    );
  }

  /** Draw a button as wide as its words in any font. */
  button(x: number, y: number, words: string): void {
    const width = Math.ceil(textWidth(words)) + 20;
    this.box(x, y, width, 26, 'sunken');
    this.text(x + 10, y + 13, words, { room: width - 12 });
  }

  /** Draw the frame of a window from one height to another, with its title and the mark that closes it. */
  window(top: number, bottom: number, title: string): void {
    this.box(1, top + 1, WIDTH - 2, bottom - top - 2, 'surface', 7);
    this.path(`M1 ${top + TITLE}H${WIDTH - 1}`, 'rule-strong', 1);
    this.text(14, top + TITLE / 2 + 1, title, { strong: true, room: WIDTH - 54 });
    this.path(`M${WIDTH - 26} ${top + 10}l10 10m0-10l-10 10`, 'ink');
  }

  /** Write everything so far as the content of an SVG. */
  toString(): string {
    return this.#parts.join('');
  }
}

/** Height of a window's title bar. */
const TITLE = 30;
