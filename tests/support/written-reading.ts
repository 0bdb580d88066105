import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { expect } from 'vitest';
import type { Fact } from '../../src/lib/artefacts/fact.ts';
import type { ReadFile, ReadResult } from '../../src/lib/artefacts/reader.ts';

const writeTime = (time: number | null): string | null =>
  time === null ? null : Number.isFinite(time) ? new Date(time).toISOString() : String(time);

const writeFact = ({ provider, id, where, fields, time, ...rest }: Fact): string =>
  `  ${provider}/${id}, ${where}: ${JSON.stringify({ ...(time !== null && { time: writeTime(time) }), ...fields })} ${JSON.stringify(rest)}`;

/** Write all that readers found as text, one line for each fact, note and span. */
export const writeReading = (results: readonly (ReadResult | ReadFile)[]): string =>
  results
    .flatMap((result) => [
      `${'file' in result ? `${result.file}: ` : ''}${result.kind}, ${result.records} records, ${result.unreadable} unreadable`,
      ...('error' in result && result.error !== null ? [`  error: ${result.error}`] : []),
      ...result.facts.map(writeFact),
      ...result.spans.map(
        ({ computer, channel, from, to }) =>
          `  span of ${computer} ${channel}: ${writeTime(from)} to ${writeTime(to)}`,
      ),
      ...result.notes.map((note) => `  note: ${note}`),
    ])
    .map((line) => `${line}\n`)
    .join('');

/** Do something in the time zone of UTC, whatever that of the machine is. */
export async function inUtc<Value>(run: () => Value | Promise<Value>): Promise<Value> {
  const zone = process.env['TZ'];
  process.env['TZ'] = 'UTC';
  try {
    return await run();
  } finally {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  }
}

/**
 * Compare a text with the one that is stored; `RENEW=1` stores it. A file and no snapshot of Vitest, because the search for
 * mutants runs tests again where Vitest keeps no snapshots.
 */
export function expectStored(text: string, path: string): void {
  if (process.env['RENEW'] === '1') writeFileSync(path, text);
  expect(existsSync(path), `${path} is missing: RENEW=1 writes it`).toBe(true);
  expect(text).toBe(readFileSync(path, 'utf8'));
}
