/** A CVE number, a number with dots (an address, a version), or a word with or without digits inside. */
const TOKEN = /cve-\d{4}-\d+|\d+(?:\.\d+)+|[a-z0-9]+/g;

/** Split a normalised text into its words, in order. Apostrophes fall away: can't = cant. */
export const tokens = (text: string): string[] => text.replace(/'/g, '').match(TOKEN) ?? [];
