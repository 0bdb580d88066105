/** A line break inside a text, with the length of the line before it. */
interface Break {
  at: number;
  length: number;
}

/** Most spaces that a console drops at the end of a line. */
const MAX_DROPPED = 8;

/** Walk over JSON and report for each character whether it is inside a string. A line break is never an escape. */
function* characters(text: string): Generator<{ at: number; char: string; inside: boolean }> {
  let inside = false;
  let escaped = false;
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    yield { at, char, inside };
    if (char === '\n') continue;
    if (escaped) escaped = false;
    else if (inside && char === '\\') escaped = true;
    else if (char === '"') inside = !inside;
  }
}

/** Find the line breaks inside strings, and the length of the longest line. */
function breaksInside(text: string): { breaks: Break[]; width: number } {
  const breaks: Break[] = [];
  let width = 0;
  let start = 0;
  for (const { at, char, inside } of characters(`${text}\n`)) {
    if (char !== '\n') continue;
    width = Math.max(width, at - start);
    if (inside) breaks.push({ at, length: at - start });
    start = at + 1;
  }
  return { breaks, width };
}

/**
 * Remove line breaks from JSON that was wrapped on its way.
 *
 * A console breaks at one width wherever that falls, and drops spaces at the end of a line: those are put back. A mail
 * program breaks between words, at differing widths: a space is put back. Outside strings a line break never
 * means anything. Other control characters inside strings are dropped.
 *
 * @param text JSON with `\n` as its only kind of line break, from the start of a line.
 */
export function unwrap(text: string): string {
  const { breaks, width } = breaksInside(text);
  const full = breaks.filter(({ length }) => length === width).length;
  const byConsole = full * 2 >= breaks.length;
  const lengths = new Map(breaks.map(({ at, length }) => [at, length]));

  const parts: string[] = [];
  for (const { at, char, inside } of characters(text)) {
    if (char === '\n') {
      const missing = width - (lengths.get(at) ?? width);
      if (inside && byConsole) parts.push(' '.repeat(missing <= MAX_DROPPED ? missing : 1));
      else if (inside && !/\s/.test(text.charAt(at - 1) + text.charAt(at + 1))) parts.push(' ');
    } else if (char >= ' ') parts.push(!inside && /\s/.test(char) ? ' ' : char);
    else parts.push(' ');
  }
  return parts.join('');
}
