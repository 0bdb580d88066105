// Made once: it takes longer to make than to use, and every page shows a day.
const LONG = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** A day as people write it: `2026-11-21` is “21 November 2026”. */
export const longDay = (date: string): string => LONG.format(new Date(date));
