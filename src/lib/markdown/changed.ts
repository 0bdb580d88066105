/** Part of a text, and its replacement. */
export interface Change {
  from: number;
  to: number;
  text: string;
}

/** Return a part of a text with changes made to it, which are in its order and do not overlap. */
export function changed(
  source: string,
  changes: readonly Change[],
  from = 0,
  to = source.length,
): string {
  let text = '';
  let at = from;
  for (const change of changes) {
    text += source.slice(at, change.from) + change.text;
    at = change.to;
  }
  return text + source.slice(at, to);
}
