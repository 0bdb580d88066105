/** A piece of a sentence: prose, or code that stood between backticks. */
export interface Piece {
  text: string;
  code: boolean;
}

/** Splits a sentence from frontmatter at its backticks. An unpaired backtick stays prose. */
export function inlineCode(sentence: string): Piece[] {
  return sentence
    .split(/(`[^`]+`)/)
    .filter((text) => text !== '')
    .map((text) =>
      /^`[^`]+`$/.test(text) ? { text: text.slice(1, -1), code: true } : { text, code: false },
    );
}
