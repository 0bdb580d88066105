/** Milliseconds after which what has not come counts as failed. It is still used when it comes later. */
export const PATIENCE_MS = 20_000;
