import { inlineCode } from '../../lib/labels/inline-code.ts';

/** Render a sentence from front matter, with code for the parts between backticks. */
export function Inline({ text }: { text: string }) {
  return (
    <>{inlineCode(text).map((piece) => (piece.code ? <code>{piece.text}</code> : piece.text))}</>
  );
}
