import type { Fact } from '../artefacts/fact.ts';
import type { Mask } from './mask.ts';
import { nameShortener } from './match-row.ts';
import { writeTime } from './zone-time.ts';

/** Ways to write the record that a fact is. */
export interface LineOptions {
  mask: Pick<Mask, 'text'>;
  /** IANA name of the time zone; UTC where it is absent. */
  zone?: string;
  /** Text with which providers begin and that is left out. */
  prefix?: string;
}

/** Write which record a fact is, in one line: `2026-11-29 12:00:05 UTC, Schannel 36870, System.evtx, record 1204`. */
export const factLine = (
  { time, provider, id, source, where }: Fact,
  { mask, zone = 'UTC', prefix = '' }: LineOptions,
): string =>
  [
    ...(time === null ? [] : [writeTime(time, zone)]),
    `${nameShortener(prefix)(provider)} ${id}`,
    mask.text(source),
    where,
  ]
    .filter((part) => part !== '')
    .join(', ');
