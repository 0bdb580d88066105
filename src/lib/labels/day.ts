// Created once: creating a formatter is slow, and every page shows a day.
const LONG = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** Format a day: `2026-11-21` is “21 November 2026”. */
export const longDay = (date: string): string => LONG.format(new Date(date));
