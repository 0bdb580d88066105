import { badPlace } from './bad-place.ts';
import { unwrap } from './unwrap.ts';

/** JSON objects in a text, and signs of damaged ones. */
export interface JsonScan {
  /** The JSON objects in it, first one first; objects inside them are not listed. */
  objects: Record<string, unknown>[];
  /** Set when an object begins and does not end. */
  unfinished: boolean;
  /** Set when an object ends but is not valid JSON. */
  damaged: boolean;
  /** Place at which the first damaged object stops being JSON, if known. */
  damagedAt: number | null;
}

/** Objects, and characters read, after which the search stops: no paste of findings needs more. */
const MAX_OBJECTS = 500;
const MAX_WORK = 2_000_000;
/** Columns of the widest console. */
const WIDEST = 1000;

/** Return the index after the closing brace of the object that begins at `start`; -1 when it has none. */
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

/** Control characters, which wrapping leaves and JSON forbids inside strings. */

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
  // Text before it in its line counts towards the width at which it was wrapped.
  const before = Math.min(start - (text.lastIndexOf('\n', start) + 1), WIDEST);
  return parse(unwrap(' '.repeat(before) + json));
}

/**
 * Find the JSON objects in a text with anything around them, such as the summary that the script shows in the console.
 *
 * @param text With `\n` as its only kind of line break.
 */
export function findObjects(text: string): JsonScan {
  const result: JsonScan = { objects: [], unfinished: false, damaged: false, damagedAt: null };
  const begins = /\{(?=\s*["}])/g;
  let work = 0;
  for (let begin = begins.exec(text); begin; begin = begins.exec(text)) {
    const start = begin.index;
    const end = endOf(text, start);
    work += (end < 0 ? text.length : end) - start;
    if (end < 0) result.unfinished = true;
    else {
      const json = text.slice(start, end);
      const value = parse(json) ?? parseWrapped(text, start, json);
      if (typeof value === 'object' && value !== null) {
        result.objects.push(value as Record<string, unknown>);
        begins.lastIndex = end;
      } else {
        const at = result.damaged ? null : badPlace(json);
        if (at !== null) result.damagedAt = start + at;
        result.damaged = true;
      }
    }
    if (work > MAX_WORK || result.objects.length >= MAX_OBJECTS) break;
  }
  return result;
}
