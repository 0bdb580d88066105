import { describe, expect, test } from 'vitest';
import { CLIENT_LOG_READERS } from '../../../../src/lib/artefacts/client-logs/client-log-readers.ts';
import { OUTPUT_READERS } from '../../../../src/lib/artefacts/outputs/output-readers.ts';
import type { ReadResult } from '../../../../src/lib/artefacts/reader.ts';
import { MAX_FACTS, MAX_VALUE } from '../../../../src/lib/artefacts/text-lines.ts';
import { OUTPUT_SAMPLES } from '../../../support/output-samples.ts';
import { readAll, textContext } from '../../../support/read-text.ts';

const READERS = [...OUTPUT_READERS, ...CLIENT_LOG_READERS];
/** Changed texts for each reader. */
const MUTATIONS = 2_000;

/** Make numbers from 0 to 1 that are the same in every run (Park and Miller). */
const numbersFrom = (seed: number): (() => number) => {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
};

/** Pieces that have a meaning somewhere, to be put where they have none. */
const PIECES = [
  '\n',
  '\r',
  ' ',
  ': ',
  '=',
  '\\',
  '0',
  '99999999999999999999',
  '-',
  '(',
  ')',
  '[',
  '"',
  '\0',
  '\u2028',
  '\ud800',
  '：',
  '12/31/2026',
  '65536',
  'REG_DWORD',
  '    ',
  ';;;',
];

const mutate = (text: string, random: () => number): string => {
  let changed = text;
  for (let times = 1 + random() * 6; times > 0; times--) {
    const at = Math.floor(random() * changed.length);
    const to = at + Math.floor(random() * 12);
    const piece = PIECES[Math.floor(random() * PIECES.length)] ?? '';
    const kind = random();
    if (kind < 0.3) changed = changed.slice(0, at) + piece + changed.slice(at);
    else if (kind < 0.6) changed = changed.slice(0, at) + piece + changed.slice(to);
    else if (kind < 0.8) changed = changed.slice(0, at) + changed.slice(to);
    else if (kind < 0.9) changed = changed.slice(0, at);
    else changed += changed.slice(at, at + 200);
  }
  return changed;
};

/** Find what a result may not have: counts below its facts, fields without text, a time or place in another form. */
const faultsOf = ({ kind, records, unreadable, facts }: ReadResult): string[] => [
  ...(records >= 0 && unreadable >= 0 && facts.length > 0 && facts.length <= MAX_FACTS
    ? []
    : [`${kind}: counts`]),
  ...facts.flatMap(({ id, time, where, fields }) => [
    ...(time === null || Number.isFinite(time) ? [] : [`${kind} ${id}: time ${time}`]),
    ...(/^(line|row) \d+$/.test(where) ? [] : [`${kind} ${id}: ${where}`]),
    ...Object.values(fields).flatMap((value) =>
      typeof value === 'string' && value.length <= MAX_VALUE ? [] : [`${kind} ${id}: a field`],
    ),
  ]),
];

test('every reader claims a sample', () => {
  for (const reader of READERS)
    expect(
      OUTPUT_SAMPLES.some((sample) => reader(sample, textContext()) !== null),
      reader.name,
    ).toBe(true);
});

describe('changed texts', () => {
  test.each(OUTPUT_SAMPLES.map((sample, index) => [index, sample] as const))(
    'of sample %i end with null or a sound result',
    (index, sample) => {
      const random = numbersFrom(index + 1);
      const faults = new Set<string>();
      for (let run = 0; run < MUTATIONS; run++)
        for (const result of readAll(READERS, mutate(sample, random)))
          for (const fault of faultsOf(result)) faults.add(fault);
      expect([...faults]).toEqual([]);
    },
  );
});

test.each([
  ['one endless line', 'rdp-tcp TCP KB5000001 HKEY_LOCAL_MACHINE MachineKeys '.repeat(20_000)],
  ['line ends only', '\n'.repeat(500_000)],
  ['spaces only', `rdp-tcp${' '.repeat(500_000)}1`],
  ['one digit after the other', '1'.repeat(500_000)],
])('%s', (_, text) => {
  expect(readAll(READERS, text)).toEqual([]);
});

test('facts of one text are bounded, and the rest is counted', () => {
  const row = '  TCP    192.0.2.7:3389         192.0.2.20:50112       ESTABLISHED     1234\n';
  const [result] = readAll(
    READERS,
    row.repeat(MAX_FACTS + 5) +
      row.replace('192.0.2.20:50112', '0.0.0.0:0').replace('ESTABLISHED', 'LISTENING'),
  );
  expect(result?.facts).toHaveLength(MAX_FACTS);
  expect(result?.records).toBe(MAX_FACTS + 6);
  expect(result?.facts.at(-1)?.fields).toMatchObject({
    listening: 'yes',
    established: String(MAX_FACTS + 5),
  });
  expect(result?.notes.join()).toContain('left out');
});
