import type { Fact } from '../artefacts/fact.ts';
import { nameShortener } from './match-row.ts';
import type { ReadingTable } from './readings.ts';

/** Names of what facts are from. */
export type SourceNames = Pick<ReadingTable, 'prefix' | 'formats'>;

/** Name a format as people call it, such as “Log of xrdp”; null where it has no name. */
export const nameFormat = ({ formats = {} }: SourceNames, format: string): string | null =>
  (Object.hasOwn(formats, format) ? formats[format] : undefined) ?? null;

/** Name what a fact is from: an event by its source and number, all else by its format. `Schannel 36870`. */
export const nameSource = (
  { provider, id }: Pick<Fact, 'provider' | 'id'>,
  names: SourceNames,
): string => nameFormat(names, provider) ?? `${nameShortener(names.prefix ?? '')(provider)} ${id}`;
