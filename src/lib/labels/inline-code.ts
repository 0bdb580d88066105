/** Piece of a sentence: prose, or code that was between backticks. */
export interface TextPiece {
  text: string;
  code: boolean;
}

/** Split a sentence from frontmatter at its backticks. An unpaired backtick stays prose. */
export function inlineCode(sentence: string): TextPiece[] {
  return sentence
    .split(/(`[^`]+`)/)
    .filter((text) => text !== '')
    .map((text) =>
      /^`[^`]+`$/.test(text) ? { text: text.slice(1, -1), code: true } : { text, code: false },
    );
}
