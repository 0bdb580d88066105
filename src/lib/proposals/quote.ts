/** A piece of a text with what is around it. */
export interface Quote {
  before: string;
  found: string;
  after: string;
}

/** Characters that are shown around a piece, and of the piece itself. */
const AROUND = 50;
const MAX_FOUND = 160;

/** Characters that would not be seen, or would change how the rest is read. */
const UNSEEN = /[\p{Cc}\p{Cf}\s]+/gu;
const clean = (text: string): string => text.replace(UNSEEN, ' ');

/** Quote a piece of a text, on one line, with whole words around it. */
export function quote(text: string, from: number, to: number): Quote {
  const start = Math.max(0, from - AROUND);
  const before = text.slice(start, from);
  const after = text.slice(to, to + AROUND);
  const found = text.slice(from, Math.min(to, from + MAX_FOUND));
  return {
    before: clean(start > 0 ? `…${before.replace(/^\S*\s/, '')}` : before).trimStart(),
    found: clean(found) + (to - from > MAX_FOUND ? '…' : ''),
    after: clean(to + AROUND < text.length ? `${after.replace(/\s\S*$/, '')}…` : after).trimEnd(),
  };
}
