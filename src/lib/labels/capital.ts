/** Makes the first letter of a text a capital. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** A small number as a word, as text has it; larger ones in digits. */
export const numberWord = (count: number): string => NUMBERS[count] ?? String(count);
