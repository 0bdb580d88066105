/**
 * Write a text that a simple regular expression matches: the first of alternatives, the first character of a class, one of what
 * repeats, nothing where that is enough. Lookarounds are left out, so the result is to be tested against the expression.
 */
export function sampleOfPattern(source: string): string {
  let at = 0;
  const atom = (): string => {
    const character = source[at] ?? '';
    at += 1;
    if (character === '(') {
      const start = source.slice(at);
      const skip = /^\?(?:[=!]|<[=!])/.test(start);
      at += /^\?(?::|[=!]|<[=!]|<\w+>)/.exec(start)?.[0].length ?? 0;
      const text = alternatives();
      at += 1;
      return skip ? '' : text;
    }
    if (character === '[') {
      const end = source.indexOf(']', at);
      const [first = ''] = source.slice(at, end);
      at = end + 1;
      return first === '\\' ? '0' : first;
    }
    if (character === '\\') {
      const escaped = source[at] ?? '';
      at += 1;
      return { d: '0', w: 'a', s: ' ', b: '' }[escaped] ?? escaped;
    }
    if (character === '^' || character === '$') return '';
    return character === '.' ? 'x' : character;
  };
  const sequence = (): string => {
    let text = '';
    while (at < source.length && source[at] !== '|' && source[at] !== ')') {
      const one = atom();
      const many = /^(?:[*?+]|\{(\d+)[^}]*\})\??/.exec(source.slice(at));
      if (!many) text += one;
      else {
        at += many[0].length;
        text += /^[*?]/.test(many[0]) ? '' : one.repeat(Number(many[1] ?? 1));
      }
    }
    return text;
  };
  const alternatives = (): string => {
    const first = sequence();
    while (source[at] === '|') {
      at += 1;
      sequence();
    }
    return first;
  };
  return alternatives();
}
