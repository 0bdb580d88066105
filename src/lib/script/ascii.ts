const PLAIN: readonly (readonly [RegExp, string])[] = [
  [/[‘’]/g, "'"],
  [/[“”]/g, '"'],
  [/[–—−]/g, '-'],
  [/…/g, '...'],
  [/×/g, 'x'],
  [/\u00a0/g, ' '],
];

/**
 * Write a text in ASCII: PowerShell 5.1 reads a script without a byte-order mark in the machine’s own code page, so no
 * other character is safe.
 *
 * @throws Error that names a character for which there is no plain form.
 */
export function ascii(text: string): string {
  const plain = PLAIN.reduce((folded, [from, to]) => folded.replace(from, to), text);
  const odd = /[^\x20-\x7e\t\n]/.exec(plain);
  if (odd)
    throw new Error(
      `“${odd[0]}” in “${plain.slice(Math.max(0, odd.index - 20), odd.index + 20)}” has no form in ASCII.`,
    );
  return plain;
}
