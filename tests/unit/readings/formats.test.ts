import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../../../scripts/machine/project.mjs';
import { CLIENT_LOG_READERS } from '../../../src/lib/artefacts/client-logs/client-log-readers.ts';
import { EVENT_READERS } from '../../../src/lib/artefacts/events/event-readers.ts';
import { OUTPUT_READERS } from '../../../src/lib/artefacts/outputs/output-readers.ts';
import { knowledgeFromDisk } from '../../../src/lib/knowledge/from-disk.ts';
import { providersAndIds } from '../../../src/lib/readings/match-row.ts';
import { nameFormat, nameSource } from '../../../src/lib/readings/name-source.ts';
import { toReadingTable } from '../../../src/lib/readings/reading-table.ts';
import { readAll } from '../../support/read-text.ts';

const table = toReadingTable(knowledgeFromDisk(ROOT));
const SAMPLES = join(ROOT, 'tests/unit/artefacts/whole/samples');
const READERS = [...EVENT_READERS, ...OUTPUT_READERS, ...CLIENT_LOG_READERS];

/** Binary kinds, which have no sample of text. */
const BINARY = ['evtx', 'pcap', 'pcapng', 'zip'];

test('every format that is read has a name that people know', () => {
  const results = readdirSync(SAMPLES).flatMap((name) =>
    readAll(READERS, readFileSync(join(SAMPLES, name), 'utf8')),
  );
  const kinds = new Set(results.map(({ kind }) => kind));
  // Events have the name of their source and a number; other facts have names that only readers know.
  const facts = results.flatMap((one) => (one.spans.length > 0 ? [] : one.facts));
  const named = table.readings
    .map(providersAndIds)
    .flatMap(({ providers, ids }) => (ids.some((id) => typeof id === 'string') ? providers : []));
  const all = [...kinds, ...facts.map(({ provider }) => provider), ...named, ...BINARY];
  expect(new Set(all).size).toBeGreaterThan(25);
  expect([...new Set(all)].filter((one) => nameFormat(table, one) === null)).toEqual([]);
});

test('a source that came with a file is not looked up among what every object has', () => {
  expect(nameSource({ provider: 'constructor', id: 1 }, table)).toBe('constructor 1');
});
