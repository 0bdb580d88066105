import { describe, expect, test } from 'vitest';
import type { Fact } from '../../../src/lib/artefacts/fact.ts';
import { knowledgeFromDisk } from '../../../src/lib/knowledge/from-disk.ts';
import { judge } from '../../../src/lib/readings/judge.ts';
import { compileTable } from '../../../src/lib/readings/match-row.ts';
import { toReadingTable } from '../../../src/lib/readings/reading-table.ts';
import type { ReadingRow } from '../../../src/lib/readings/readings.ts';
import { wantsOf } from '../../../src/lib/readings/wants.ts';
import { factAt, NOON, readFileOf } from '../../support/facts.ts';
import { sampleOfPattern } from '../../support/sample-of-pattern.ts';

// The facts of this file are made from the conditions of the rows: they prove that each row works, not that a log looks so.

const table = toReadingTable(knowledgeFromDisk(process.cwd()));
const wants = wantsOf(table);

type Condition = NonNullable<ReadingRow['when']>[string];
const OTHER = 'near miss';

/** Make a value that fulfils a condition. */
function hit(condition: Condition): string {
  if (typeof condition === 'string') return condition;
  if (Array.isArray(condition)) return condition[0] ?? '';
  if ('matches' in condition) return sampleOfPattern(condition.matches);
  if ('not' in condition) return 'something else';
  return String(condition.from ?? condition.to);
}

/** Make a value that just fails a condition; null where every value fulfils it. */
function miss(condition: Condition): string | null {
  if (typeof condition === 'string' || Array.isArray(condition)) return OTHER;
  if ('not' in condition) return [condition.not].flat()[0] ?? '';
  if ('matches' in condition) {
    const pattern = new RegExp(condition.matches, 'iu');
    return [OTHER, '', 'svchost.exe', 'TermService'].find((text) => !pattern.test(text)) ?? null;
  }
  return String(condition.to === undefined ? (condition.from ?? 0) - 1 : condition.to + 1);
}

const first = (row: ReadingRow): string => [row.provider].flat()[0] ?? '';
const idOf = (row: ReadingRow): string | number => [row.id].flat()[0] ?? '';

function factOf(row: ReadingRow, seconds: number): Fact {
  const when = Object.entries(row.when ?? {});
  const channel = [row.channel ?? []].flat()[0];
  return factAt(seconds, first(row), idOf(row), {
    fields: Object.fromEntries(when.map(([field, condition]) => [field, hit(condition)])),
    ...(channel !== undefined && { channel }),
  });
}

/** Make the facts that are nearly those of a row: each differs in one thing. */
function nearMisses(row: ReadingRow, fact: Fact): [string, Fact][] {
  const id = idOf(row);
  const others = [row.id].flat();
  const next = typeof id === 'number' ? Math.max(...others.map(Number)) + 1 : `${id}-other`;
  return [
    ['another provider', { ...fact, provider: `Other-${fact.provider}` }],
    ['another id', { ...fact, id: next }],
    ...(row.channel === undefined
      ? []
      : [['another log', { ...fact, channel: 'Some other log' }] as [string, Fact]]),
    ...Object.entries(row.when ?? {}).flatMap(([field, condition]): [string, Fact][] => {
      const value = miss(condition);
      return value === null
        ? []
        : [[`another ${field}`, { ...fact, fields: { ...fact.fields, [field]: value } }]];
    }),
  ];
}

const rows = table.readings.map((row, index) => ({
  row,
  index,
  name: `${index}: ${first(row)} ${idOf(row)}, ${row.title}`,
}));

test('there are rows', () => {
  expect(rows.length).toBeGreaterThan(100);
});

describe.each(rows)('$name', ({ row }) => {
  const only = { ...table, readings: [row], absences: [] };
  const run = (facts: Fact[]) => judge([readFileOf(facts)], only, { now: NOON, at: NOON });
  const { atLeast = 1, minutes = 0, different } = row.count ?? {};
  const facts = (change: (fact: Fact) => Fact = (fact) => fact): Fact[] =>
    Array.from({ length: atLeast }, (_, index) => {
      const fact = factOf(row, (minutes * 60 * index) / atLeast);
      const own = different === undefined ? {} : { [different]: `192.0.2.${index}` };
      return change({ ...fact, fields: { ...fact.fields, ...own } });
    });
  const nearly = (at: number): Fact[] =>
    facts((fact) => {
      const near = nearMisses(row, fact)[at]?.[1];
      if (near === undefined) throw new Error('There is a near miss.');
      return near;
    });

  test('is given by a fact that fulfils it, and by none that nearly does', () => {
    const [fact] = facts();
    if (fact === undefined) throw new Error('There is a fact.');
    const matches = (one: Fact): boolean => compileTable(only).rowsFor(one).length === 1;
    expect(matches(fact)).toBe(true);
    for (const [what, near] of nearMisses(row, fact)) expect(matches(near), what).toBe(false);
  });

  test('gives its answers, and they are wanted from a log', () => {
    const judged = run(facts());
    expect(judged.answers.map(({ check, answer }) => [check, answer])).toEqual(
      expect.arrayContaining(Object.entries(row.says ?? {})),
    );
    for (const { certainty, title } of judged.answers) {
      expect(certainty).toBe(row.certainty);
      expect(title).not.toMatch(/[{}]/);
    }
    nearMisses(row, factOf(row, 0)).forEach(([what], at) =>
      expect(run(nearly(at)).answers, what).toEqual([]),
    );
    if (row.count) expect(run(facts().slice(1)).answers).toEqual([]);
    for (const id of [row.id].flat())
      if (typeof id === 'number') expect(wants(first(row), id)).toBe(true);
  });

  test('is shown as the end that it states', () => {
    const { attempts } = run(facts());
    const outcomes = attempts.map(({ outcome }) => outcome);
    if (row.ends === 'failed' || row.ends === 'succeeded')
      expect(outcomes.every((outcome) => outcome === row.ends)).toBe(true);
    else expect(outcomes.every((outcome) => outcome === 'unknown')).toBe(true);
  });
});

test('every stage of a row is a stage', () => {
  const known = new Set(table.stages.map(({ id }) => id));
  for (const { row, name } of rows)
    if (row.stage !== undefined) expect(known.has(row.stage), name).toBe(true);
});
