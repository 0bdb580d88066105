import type { Fact, Span } from '../../src/lib/artefacts/fact.ts';
import type { ReadFile } from '../../src/lib/artefacts/reader.ts';
import type { ReadingTable } from '../../src/lib/readings/readings.ts';
import { ReadingSchema, AbsenceSchema } from '../../src/lib/schema/reading.ts';

/** Noon of a day, in milliseconds since 1970: the facts of tests are told by the seconds after it. */
export const NOON = Date.UTC(2026, 10, 29, 12);

/** Make a fact, by seconds after noon; its number of record is the order of making. */
let records = 0;
export function factAt(
  seconds: number | null,
  provider: string,
  id: number | string,
  change: Partial<Fact> = {},
): Fact {
  records += 1;
  return {
    time: seconds === null ? null : NOON + seconds * 1000,
    provider,
    id,
    fields: {},
    where: `record ${records}`,
    source: 'Some.evtx',
    computer: 'HOST-1',
    record: records,
    ...change,
  };
}

/** Make a fact that no event log holds, such as a captured connection: it names neither a computer nor a record. */
export const bareFact = (
  seconds: number | null,
  provider: string,
  id: string,
  fields: Record<string, string>,
): Fact => ({
  time: seconds === null ? null : NOON + seconds * 1000,
  provider,
  id,
  fields,
  where: 'line 1',
  source: 'Some.txt',
});

/** Put facts and spans into a file that was read. */
export const readFileOf = (facts: Fact[], spans: Span[] = []): ReadFile => ({
  file: 'Some.evtx',
  kind: 'evtx',
  records: facts.length,
  unreadable: 0,
  facts,
  spans,
  notes: [],
  error: null,
});

/** Make a table of rows as authors write them. */
export const tableOf = (
  readings: Record<string, unknown>[],
  absences: Record<string, unknown>[] = [],
): ReadingTable => ({
  readings: readings.map((row) => ReadingSchema.parse({ note: 'A note of the row.', ...row })),
  absences: absences.map((row) => AbsenceSchema.parse(row)),
  stages: ['name', 'path', 'listener', 'tls', 'nla', 'session'].map((id) => ({
    id,
    title: `Stage ${id}`,
  })),
  prefix: 'Maker-System-',
});
