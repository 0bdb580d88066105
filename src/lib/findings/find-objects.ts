import { badPlace } from './bad-place.ts';
import { unwrap } from './unwrap.ts';

/** What was found in a text that should hold JSON. */
export interface Found {
  /** The JSON objects in it, first one first; objects inside them are not listed. */
  objects: Record<string, unknown>[];
  /** Whether an object begins and does not end. */
  unfinished: boolean;
  /** Whether an object ends and still is no JSON. */
  damaged: boolean;
  /** Where the first damaged object stops being JSON, if that is known. */
  damagedAt: number | null;
}

/** Objects, and characters read, after which the search stops: no paste of findings needs more. */
const MOST_OBJECTS = 500;
const MOST_WORK = 2_000_000;
/** Columns of the widest console. */
const WIDEST = 1000;

/** Where the object that begins at `start` ends, after its brace; -1 when it does not. */
function endOf(text: string, start: number): number {
  let depth = 0;
  let inside = false;
  for (let at = start; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (inside) {
      if (char === '\\') {
        // A console may break the line between the backslash and what it escapes.
        at += text.charAt(at + 1) === '\n' ? 2 : 1;
      } else if (char === '"') inside = false;
    } else if (char === '"') inside = true;
    else if (char === '{') depth += 1;
    else if (char === '}') {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return -1;
}

/** What wrapping leaves and JSON forbids inside strings. */

const WRAPPED = /[\u0000-\u001f\u00a0]/;

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    // Very deep nesting ends here as well.
    return undefined;
  }
}

function parseWrapped(text: string, start: number, json: string): unknown {
  if (!WRAPPED.test(json)) return undefined;
  // What stands before it in its line counts towards the width at which it was wrapped.
  const before = Math.min(start - (text.lastIndexOf('\n', start) + 1), WIDEST);
  return parse(unwrap(' '.repeat(before) + json));
}

/**
 * Finds the JSON objects in a text with anything around them, such as the summary that the script shows in the console.
 *
 * @param text With `\n` as its only kind of line break.
 */
export function findObjects(text: string): Found {
  const found: Found = { objects: [], unfinished: false, damaged: false, damagedAt: null };
  const begins = /\{(?=\s*["}])/g;
  let work = 0;
  for (let begin = begins.exec(text); begin; begin = begins.exec(text)) {
    const start = begin.index;
    const end = endOf(text, start);
    work += (end < 0 ? text.length : end) - start;
    if (end < 0) found.unfinished = true;
    else {
      const json = text.slice(start, end);
      const value = parse(json) ?? parseWrapped(text, start, json);
      if (typeof value === 'object' && value !== null) {
        found.objects.push(value as Record<string, unknown>);
        begins.lastIndex = end;
      } else {
        const at = found.damaged ? null : badPlace(json);
        if (at !== null) found.damagedAt = start + at;
        found.damaged = true;
      }
    }
    if (work > MOST_WORK || found.objects.length >= MOST_OBJECTS) break;
  }
  return found;
}
