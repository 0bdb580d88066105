import { groupsOf } from '../text-lines.ts';

/** Time of a line of a log, in milliseconds since 1970, and why it is to be doubted. */
export interface LineTime {
  time: number | null;
  doubt?: string;
}

const NO_ZONE = 'The line names no time zone: that of this device is assumed.';
const NO_YEAR =
  'The line names no year and no time zone: the last such day and the time zone of this device are assumed.';
/** Date and time at the beginning: `2026-11-30 09:12:01,123`, `[20261130-09:12:01]`, `2026-11-30T09:12:01.123+0100`. */
const DATED =
  /^\W{0,3}(\d{4})-?(\d{2})-?(\d{2})[T \-_](\d{2}):(\d{2}):(\d{2})(?:[.,](\d{3})\d*)?\s?(Z|[+-]\d{2}:?\d{2})?/;
/** Time of syslog: `Nov 30 09:12:01`. */
const SYSLOG = /^([A-Z][a-z]{2}) {1,2}(\d{1,2}) (\d{2}):(\d{2}):(\d{2}) \S/;
const MONTHS = 'JanFebMarAprMayJunJulAugSepOctNovDec';

/** Read the time that a line begins with; null where it has none, or only an hour, as FreeRDP writes. */
export const readLineTime = (line: string, now: number): LineTime => {
  const dated = groupsOf(DATED, line);
  if (dated !== null) {
    const [
      year = '',
      month = '',
      day = '',
      hour = '',
      minute = '',
      second = '',
      ms = '',
      zone = '',
    ] = dated;
    const iso = `${year}-${month}-${day}T${hour}:${minute}:${second}.${ms.padEnd(3, '0')}`;
    const time = new Date(iso + zone.replace(/^([+-]\d{2})(\d{2})$/, '$1:$2')).getTime();
    if (Number.isNaN(time)) return { time: null };
    return zone === '' ? { time, doubt: NO_ZONE } : { time };
  }
  const [name = '', day, hour, minute, second] = groupsOf(SYSLOG, line) ?? [];
  const month = name === '' ? -1 : MONTHS.indexOf(name) / 3;
  if (!Number.isInteger(month) || month < 0) return { time: null };
  const at = (year: number): number =>
    new Date(year, month, Number(day), Number(hour), Number(minute), Number(second)).getTime();
  const year = new Date(now).getFullYear();
  const DAY = 86_400_000;
  return { time: at(year) > now + DAY ? at(year - 1) : at(year), doubt: NO_YEAR };
};
