/** Limit of characters of a line in a fact: enough to find it again. */
const MAX_SHOWN = 300;

/**
 * Places of a line that may name a person or a computer, and what to show instead. Names of programs and errors, such as
 * `com.freerdp.core`, and numbers of versions remain.
 */
const MASKS: readonly (readonly [RegExp, string])[] = [
  [/(\/(?:u|d|p|v|g|gu|gd|gp|pth|user|domain|password)[: ])\S+/gi, '$1•'],
  [/(mstshash=)\S+/gi, '$1•'],
  [
    /((?:user ?name|user|domain|login|account|password|host ?name|computer|server)\s?(?:[:=]|for|is)\s?)["'[<]?[^\s"',;\]>]+/gi,
    '$1•',
  ],
  [/\b(user|username|peer|host|resolve) ["'[<][^"'\]>]{1,80}["'\]>]/gi, '$1 •'],
  [/\b(peer|resolve|from server) [^\s!]+/gi, '$1 •'],
  // Of xrdp’s sessions; “username or password error” names nobody.
  [/\b(username) (?!or\b)[^\s,]+/gi, '$1 •'],
  [/\b[0-9a-f]{1,4}(?::[0-9a-f]{0,4}){4,7}\b|\b[0-9a-f]{0,4}::[0-9a-f:]{1,30}/gi, '[address]'],
  [/\b\d{1,3}(?:\.\d{1,3}){3}\b/g, '[address]'],
  [/[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/g, '•'],
  [
    /(?<![\w.])(?!com\.(?:freerdp|winpr|microsoft)\b)(?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,24}\b/gi,
    '[name]',
  ],
  [/\b(CN|O|OU|DC|E)\s?=\s?[^,/]+/g, '$1=•'],
  [/\b[\w.-]{1,20}\\[\w.-]{1,30}(?![\w\\])/g, '•'],
  [/(\/home\/|\/Users\/|\\Users\\)[^/\\\s]+/gi, '$1•'],
];

/** Mask addresses, names of computers and users, passwords and cookies in a line of a log. */
export const maskLine = (line: string): string =>
  MASKS.reduce(
    (masked, [pattern, shown]) => masked.replace(pattern, shown),
    line.slice(0, MAX_SHOWN).trim(),
  );
