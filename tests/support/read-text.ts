import type { Fact } from '../../src/lib/artefacts/fact.ts';
import type { ReadContext, ReadResult, TextReader } from '../../src/lib/artefacts/reader.ts';

/** Present time of the tests: noon on 30 November 2026, in UTC. */
export const NOW = Date.UTC(2026, 10, 30, 12);

/** Surroundings of a reader in tests. */
export const textContext = (name = 'output.txt'): ReadContext => ({
  name,
  now: NOW,
  wants: () => true,
});

/** Apply readers to a text and keep those that claim it. */
export const readAll = (
  readers: readonly TextReader[],
  text: string,
  name?: string,
): ReadResult[] => readers.flatMap((read) => read(text, textContext(name)) ?? []);

/** Read a text and list its facts as `provider/id field=value …`, the fields that are asked for and not empty. */
export const listFacts = (facts: readonly Fact[], ...fields: string[]): string[] =>
  facts.map(({ provider, id, fields: values }) =>
    [
      `${provider}/${id}`,
      ...fields.flatMap((field) =>
        values[field] === undefined || values[field] === '' ? [] : [`${field}=${values[field]}`],
      ),
    ].join(' '),
  );
