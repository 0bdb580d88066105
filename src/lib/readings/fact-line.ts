import type { Fact } from '../artefacts/fact.ts';
import type { Mask } from './mask.ts';
import { nameSource, type SourceNames } from './name-source.ts';
import { writeTime } from './zone-time.ts';

/** Ways to write the record that a fact is. */
export interface LineOptions extends SourceNames {
  mask: Pick<Mask, 'text'>;
  /** IANA name of the time zone; UTC where it is absent. */
  zone?: string;
}

/** Write which record a fact is, in one line: `2026-11-29 12:00:05 UTC, Schannel 36870, System.evtx, record 1204`. */
export const factLine = (
  { time, source, where, ...fact }: Fact,
  { mask, zone = 'UTC', ...names }: LineOptions,
): string =>
  [
    ...(time === null ? [] : [writeTime(time, zone)]),
    nameSource(fact, names),
    mask.text(source),
    where,
  ]
    .filter((part) => part !== '')
    .join(', ');
