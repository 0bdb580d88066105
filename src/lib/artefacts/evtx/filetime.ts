/** Milliseconds from 1601 to 1970. */
const EPOCH_MS = 11_644_473_600_000;
const MIN_DIGITS = 4;

/** Read the FILETIME at a place as milliseconds since 1970, rounded down; null where it is 0, which means none. */
export function readFiletime(view: DataView, at: number): number | null {
  const low = view.getUint32(at, true);
  const high = view.getUint32(at + 4, true);
  // 2³² hundreds of nanoseconds are 429,496 ms and 7,296 more: in two steps, no number is beyond 2⁵³.
  const ms = high * 429_496 + Math.floor((high * 7296 + low) / 10_000) - EPOCH_MS;
  return low === 0 && high === 0 ? null : ms;
}

/** Write the FILETIME at a place as Windows does in XML, with seven digits of a second. */
export function formatFiletime(view: DataView, at: number): string {
  const rest = Number(view.getBigUint64(at, true) % 10_000n);
  const ms = readFiletime(view, at) ?? -EPOCH_MS;
  return `${new Date(ms).toISOString().slice(0, -1)}${String(rest).padStart(MIN_DIGITS, '0')}Z`;
}
