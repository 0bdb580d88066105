import { inlineCode } from '../../lib/labels/inline-code.ts';

/** A sentence from frontmatter, with what stands between backticks as code. */
export function Inline({ text }: { text: string }) {
  return (
    <>{inlineCode(text).map((piece) => (piece.code ? <code>{piece.text}</code> : piece.text))}</>
  );
}
