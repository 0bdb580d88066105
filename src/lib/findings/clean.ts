/** Control characters, marks that turn the direction of text around, invisible ones and halves of characters. */
const UNSEEN =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]|\p{Surrogate}/gu;

/** Clean a text from outside to show it: nothing invisible, in one line, at most so many characters. */
export function clean(text: string, maxLength: number): string {
  // Cut before it is searched: a text of megabytes is not worth reading to its end.
  const head = text.length > maxLength ? `${text.slice(0, maxLength - 1)}…` : text;
  return head
    .replace(/[\t\n]+/g, ' ')
    .replace(UNSEEN, '')
    .trim();
}
