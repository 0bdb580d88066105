/** Note on a text that no reader knows. */
export const UNKNOWN_TEXT = 'No log, output or setting that is known here was found in this text.';
