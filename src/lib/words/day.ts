/** A day as people write it: `2026-11-21` is “21 November 2026”. */
export const longDay = (date: string): string =>
  new Date(date).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
