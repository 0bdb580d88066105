const DOUBLED = /([bdgmnprt])\1$/;

/**
 * Folds the forms of an English word into one: “disconnects”, “disconnected”, “disconnection” and “disconnecting” meet.
 * A stem need not be a word; it only has to be the same on both sides of a search. Words with digits stay as they are.
 */
export function stem(word: string): string {
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word;
  let root = word.replace(/ies$/, 'y').replace(/(?<=[^aius]|[^s]e)s$/, '');
  const shorter = root.replace(/(?<=[a-z]{3})ing$|(?<=[a-z]{2}[^e])ed$/, '');
  if (shorter !== root) root = shorter.replace(DOUBLED, '$1');
  return root.replace(/(?<=[a-z]{3}t)ion$/, '').replace(/(?<=[a-z]{3})e$/, '');
}
