const DAY = 24 * 60 * 60 * 1000;

/** Count the days from one day to another, both as `YYYY-MM-DD`; negative when the second came first. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY);
