/** Formats by zone and form: making one is slow. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string, long: boolean): Intl.DateTimeFormat {
  const key = `${zone} ${long}`;
  const known = formats.get(key);
  if (known) return known;
  const time = { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' } as const;
  const day = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;
  // The Swedish form of a day is that of ISO 8601.
  const made = new Intl.DateTimeFormat('sv-SE', {
    ...(long ? day : {}),
    ...time,
    timeZone: zone,
  });
  formats.set(key, made);
  return made;
}

/** Write a time as `2026-11-30 10:12:05`, with `UTC` behind it where that is the zone. */
export const writeTime = (time: number, zone = 'UTC'): string =>
  `${formatOf(zone, true).format(time)}${zone === 'UTC' ? ' UTC' : ''}`;

/** Write the time of a day as `10:12:05`. */
export const writeClock = (time: number, zone = 'UTC'): string =>
  formatOf(zone, false).format(time);

/** Write a stretch of time; the day is written once where both ends have the same. */
export function writeSpan(from: number, to: number, zone = 'UTC'): string {
  const [start, end] = [writeTime(from, zone), writeTime(to, zone)];
  return start.slice(0, 10) === end.slice(0, 10)
    ? `from ${start.slice(0, 19)} to ${end.slice(11)}`
    : `from ${start} to ${end}`;
}

const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1000],
] as const;

/** Write a length of time in its largest unit of which there are two or more, such as `26 hours`; at least a second. */
export function writeLength(milliseconds: number): string {
  for (const [unit, length] of UNITS) {
    const count = Math.round(milliseconds / length);
    if (count >= 2) return `${count} ${unit}s`;
  }
  return '1 second';
}
