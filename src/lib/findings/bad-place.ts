const SPACE = /[\t\n\r ]*/y;
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-f]{4}))*"/iy;
const OTHER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[+-]?\d+)?|true|false|null/iy;

/** Read the match of a pattern at a place; empty when there is none. */
function readAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}

/** Kinds of token that may come next. */
type Expected = 'value' | 'value or end' | 'key' | 'key or end' | 'colon' | 'comma or end';

/**
 * Find the index at which a text stops being JSON; null where that would mislead: in a string that a console may have wrapped.
 * Browsers word the errors of `JSON.parse` differently, so the text is read here.
 */
export function badPlace(json: string): number | null {
  const open: string[] = [];
  let expected: Expected = 'value';
  let at = 0;
  do {
    at += readAt(SPACE, json, at).length;
    const char = json.charAt(at);
    const inObject = open.at(-1) === '{';
    if (expected.endsWith('end') && char === (inObject ? '}' : ']')) {
      open.pop();
      expected = 'comma or end';
      at += 1;
    } else if (expected === 'comma or end' && char === ',') {
      expected = inObject ? 'key' : 'value';
      at += 1;
    } else if (expected === 'colon' && char === ':') {
      expected = 'value';
      at += 1;
    } else if (expected.startsWith('key') || expected.startsWith('value')) {
      const isValue = expected.startsWith('value');
      const token = readAt(STRING, json, at) || (isValue ? readAt(OTHER, json, at) : '');
      if (token !== '') {
        expected = isValue ? 'comma or end' : 'colon';
        at += token.length;
      } else if (isValue && (char === '{' || char === '[')) {
        open.push(char);
        expected = char === '{' ? 'key or end' : 'value or end';
        at += 1;
      } else return char === '"' ? null : at;
    } else return at;
  } while (open.length > 0 && at < json.length);
  return null;
}

/** Name a place in a text: “line 3, character 14”. */
export function placeName(text: string, at: number): string {
  const lines = text.slice(0, at).split('\n');
  return `line ${lines.length}, character ${(lines.at(-1) ?? '').length + 1}`;
}
