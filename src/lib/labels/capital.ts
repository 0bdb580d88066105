/** Return a text with a capital first letter. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** Return a small number as a word, such as “three”; larger ones in digits. */
export const numberWord = (count: number): string => NUMBERS[count] ?? String(count);
