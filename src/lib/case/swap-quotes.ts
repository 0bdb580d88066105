/**
 * Swap quotes and tildes in JSON for an attribute, where every quote would become `\&quot;` and make the page a tenth
 * larger. Applied twice it gives the text back.
 */
export const swapQuotes = (text: string): string =>
  text.replace(/["~]/g, (sign) => (sign === '"' ? '~' : '"'));
