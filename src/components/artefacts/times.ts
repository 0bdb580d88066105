const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

const format = (options: Intl.DateTimeFormatOptions) => {
  const made = new Intl.DateTimeFormat('en-GB', options);
  return (time: number): string => made.format(time);
};

/** Write the day of a time in milliseconds since 1970, in this browser’s time zone: `Sat, 28 Nov 2026`. */
export const day = format({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' });
/** Write its clock: `09:12:44`. */
export const clock = format({ hour: '2-digit', minute: '2-digit', second: '2-digit' });
/** Write both, for lists: `28 Nov 2026, 09:12`. */
export const moment = format({
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});

/** Write a span in milliseconds in its natural unit: `380 ms`, `2.4 s`, `3 min`, `2 h`, `4 days`. */
export function lasted(span: number): string {
  if (span < SECOND) return `${Math.max(0, Math.round(span))} ms`;
  if (span < MINUTE) return `${(span / SECOND).toFixed(span < 10 * SECOND ? 1 : 0)} s`;
  if (span < HOUR) return `${Math.round(span / MINUTE)} min`;
  if (span < 48 * HOUR) return `${Math.round(span / HOUR)} h`;
  return `${Math.round(span / (24 * HOUR))} days`;
}

/** Write a time since the start of an attempt: `+ 380 ms`, and `start` for the first record. */
export const offset = (span: number): string => (span <= 0 ? 'start' : `+ ${lasted(span)}`);

/** Return the IANA name of this browser’s time zone. */
export const zoneName = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Name the time zone of this browser: `UTC+1`. */
export function zone(now = new Date()): string {
  const minutes = -now.getTimezoneOffset();
  const hours = Math.abs(minutes) / 60;
  return minutes === 0 ? 'UTC' : `UTC${minutes < 0 ? '−' : '+'}${hours}`;
}
