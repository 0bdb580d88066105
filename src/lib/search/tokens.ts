/** A number with dots (an address, a version), a word with digits inside, or a word. Apostrophes fall away: can't = cant. */
const TOKEN = /\d+(?:\.\d+)+|[a-z0-9]+/g;

/** The words of a normalised text, in order. */
export const tokens = (text: string): string[] => text.replace(/'/g, '').match(TOKEN) ?? [];
