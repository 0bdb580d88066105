const OPPOSITES: Readonly<Record<string, string>> = {
  '\\d': '\\D',
  '\\D': '\\d',
  '\\s': '\\S',
  '\\S': '\\s',
  '\\w': '\\W',
  '\\W': '\\w',
  '\\b': '',
  '\\B': '',
  '[^': '[',
  '[': '[^',
  '^': '',
  $: '',
  '+': '',
  '*': '',
  '?': '',
};

const isPattern = (literal: string): boolean => {
  const end = literal.lastIndexOf('/');
  try {
    new RegExp(literal.slice(1, end), literal.slice(end + 1));
    return true;
  } catch {
    return false;
  }
};

/** Return the changed versions of a regular expression, written as in code: an anchor, a class or a quantifier each. */
export function patternChanges(literal: string): string[] {
  const changed: string[] = [];
  const end = literal.lastIndexOf('/');
  let inClass = false;
  for (const { 0: token, index } of literal.matchAll(/\\.|\[\^?|\(\?(?:[:=!]|<[=!]?)|[\s\S]/g)) {
    if (index === 0 || index >= end) continue;
    const isOpening = !inClass && token.startsWith('[');
    const other = OPPOSITES[token];
    const isBare = inClass && !token.startsWith('\\');
    if (token === ']') inClass = false;
    if (isOpening) inClass = true;
    if (other === undefined || isBare || (inClass && token === '\\b')) continue;
    const text = literal.slice(0, index) + other + literal.slice(index + token.length);
    if (isPattern(text)) changed.push(text);
  }
  return changed;
}
