/** Letters that a word can take from the word before: one digit says how many. */
const MAX_SHARED = 9;

/** Pack sorted words, one a line: each begins with the number of letters that it shares with the word before. */
export function packWords(words: readonly string[]): string {
  let before = '';
  return words
    .map((word) => {
      let shared = 0;
      while (shared < MAX_SHARED && shared < word.length && word[shared] === before[shared])
        shared += 1;
      before = word;
      return `${shared}${word.slice(shared)}`;
    })
    .join('\n');
}

/** Unpack what `packWords` packed. */
export function unpackWords(packed: string): string[] {
  let before = '';
  return packed === ''
    ? []
    : packed.split('\n').map((line) => (before = before.slice(0, Number(line[0])) + line.slice(1)));
}
