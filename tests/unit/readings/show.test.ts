import { describe, expect, test } from 'vitest';
import type { Fact } from '../../../src/lib/artefacts/fact.ts';
import { mergeFindings } from '../../../src/lib/case/merge-findings.ts';
import { factLine } from '../../../src/lib/readings/fact-line.ts';
import { fillTitle } from '../../../src/lib/readings/fill-title.ts';
import { judge } from '../../../src/lib/readings/judge.ts';
import { createMask } from '../../../src/lib/readings/mask.ts';
import { tellTimeline } from '../../../src/lib/readings/timeline-text.ts';
import { toTimeline } from '../../../src/lib/readings/timeline.ts';
import { toFindings } from '../../../src/lib/readings/to-findings.ts';
import { bareFact, factAt, NOON, readFileOf, tableOf } from '../../support/facts.ts';

const table = {
  ...tableOf([
    {
      provider: 'Core',
      id: 131,
      title: 'From {ClientIP}',
      on: 'host',
      begins: true,
      peer: 'ClientIP',
      stage: 'listener',
      says: { arrives: 'yes' },
    },
    { provider: 'Core', id: 226, title: 'Torn down', on: 'host', ends: 'ended' },
    {
      provider: 'Tls',
      id: 36870,
      title: 'No key ({1})',
      stage: 'tls',
      ends: 'failed',
      atAttempt: true,
      says: { key: 'denied' },
    },
    {
      provider: 'Sessions',
      id: 21,
      title: '{User} signed in',
      on: 'host',
      peer: 'Address',
      stage: 'session',
      ends: 'succeeded',
      says: { account: 'allowed' },
    },
    {
      provider: 'Client',
      id: 1026,
      title: 'Ended',
      on: 'client',
      ends: 'failed',
      stage: 'path',
      atAttempt: true,
      certainty: 'weak',
      says: { arrives: 'no' },
    },
    {
      provider: 'gateway',
      id: 'log',
      title: 'Through the gateway',
      on: 'gateway',
      says: { between: 'gateway' },
    },
  ]),
  severities: { key: { denied: 'error' as const }, account: { allowed: 'information' as const } },
};
const failed = [
  factAt(0, 'Core', 131, {
    activity: 'f420-1',
    fields: { ClientIP: '192.0.2.7:50000' },
    where: 'record 1',
  }),
  factAt(0.5, 'Tls', 36870, {
    channel: 'System',
    fields: { '1': '0x8009030D' },
    record: 1204,
    where: 'record 1204',
    source: 'HOST-1_System.evtx',
  }),
];
const worked = [
  factAt(600, 'Core', 131, {
    activity: 'f420-2',
    fields: { ClientIP: '192.0.2.7:50001' },
    where: 'record 3',
  }),
  factAt(604, 'Sessions', 21, {
    activity: 'f420-2',
    fields: { Address: '192.0.2.7', User: 'LAB\\ada' },
    where: 'record 4',
  }),
];
const show = (facts: Fact[], reveal = false) => {
  const judged = judge([readFileOf(facts)], table, { now: NOON });
  return { judged, mask: createMask(judged, table, { reveal }) };
};

describe('findings of artefacts', () => {
  test('are one of each machine, with the masked record that each answer rests on', () => {
    const { judged, mask } = show([...failed, ...worked, bareFact(null, 'gateway', 'log', {})]);
    expect(toFindings(judged, { mask, table })).toEqual([
      expect.objectContaining({
        version: 1,
        role: 'host',
        computer: 'computer 1',
        when: '2026-11-29T12:10:04.000Z',
        findings: [
          {
            check: 'key',
            answer: 'denied',
            severity: 'error',
            reading: 'No key (0x8009030D)',
            evidence: ['2026-11-29 12:00:00 UTC, Tls 36870, computer 1_System.evtx, record 1204'],
          },
          expect.objectContaining({ check: 'account', reading: 'domain 1\\user 1 signed in' }),
          expect.objectContaining({ check: 'arrives', reading: 'From address 1:50001' }),
        ],
      }),
      expect.objectContaining({ role: null, computer: '', when: '' }),
    ]);
    const open = show([...failed, ...worked], true);
    expect(toFindings(open.judged, { mask: open.mask, table })[0]).toMatchObject({
      computer: 'HOST-1',
      findings: [{}, { reading: 'LAB\\ada signed in' }, {}],
    });
  });

  test('show what machines disagree on side by side when they are merged into a case', () => {
    const { judged, mask } = show([
      ...failed,
      factAt(2, 'Client', 1026, { computer: 'PC-7', process: 1, fields: { Value: '5' } }),
    ]);
    const merged = mergeFindings(
      { answers: { key: 'fine' }, tried: [] } as never,
      toFindings(judged, { mask, table }),
      { arrives: ['yes', 'no'], key: ['denied', 'fine'] },
    );
    expect(merged.conflicts).toMatchObject([
      {
        check: 'arrives',
        found: [
          { role: 'client', answer: 'no' },
          { role: 'host', answer: 'yes' },
        ],
      },
      { check: 'key', given: 'fine', found: [{ role: 'host', answer: 'denied' }] },
    ]);
  });

  test('are at most a warning where they are weak, and an error where they end an attempt', () => {
    const facts = [factAt(2, 'Client', 1026, { computer: 'PC-7', fields: { Value: '5' } })];
    const { judged, mask } = show(facts);
    expect(toFindings(judged, { mask, table })[0]?.findings).toMatchObject([
      { check: 'arrives', severity: 'warning' },
    ]);
  });
});

describe('the timeline', () => {
  const { judged, mask } = show([...failed, ...worked]);
  const timeline = toTimeline(judged, table, mask);

  test('has a row for each attempt, the failing one in front, and a cell for each stage', () => {
    expect(timeline.rows.map(({ cells }) => cells.map(({ state }) => state))).toEqual([
      ['passed', 'passed', 'seen', 'failed', 'not-reached', 'not-reached'],
      ['passed', 'passed', 'seen', 'passed', 'passed', 'seen'],
    ]);
    expect(timeline.rows[0]?.cells[3]).toEqual({
      stage: 'tls',
      state: 'failed',
      time: NOON + 500,
      title: 'No key (0x8009030D)',
    });
  });

  test('does not say that a stage was not reached where nothing shows it', () => {
    const ended = show([...failed.slice(0, 1), factAt(1, 'Core', 226, { activity: 'f420-1' })]);
    const [row] = toTimeline(ended.judged, table, ended.mask).rows;
    expect(row?.cells.map(({ state }) => state)).toEqual([
      'passed',
      'passed',
      'seen',
      'unknown',
      'unknown',
      'unknown',
    ]);
  });

  test('has a twin in sentences', () => {
    expect(tellTimeline(timeline, { mask, table })).toMatchInlineSnapshot(`
      "Attempt of 2026-11-29 12:00:00 UTC from address 1, seen by computer 1. It failed at Stage tls.
      From the same address somebody got in 10 minutes later.
      - From address 1:50000 (at once; Core 131, record 1)
      - No key (0x8009030D) (at once; Tls 36870, record 1204)

      Attempt of 2026-11-29 12:10:00 UTC from address 1, seen by computer 1. It got in.
      - From address 1:50001 (at once; Core 131, record 3)
      - domain 1\\user 1 signed in (after 4 seconds; Sessions 21, record 4)"
    `);
  });

  test('says in sentences how many are alike and what is not listed', () => {
    const many = Array.from({ length: 60 }, (_, index) => [
      factAt(index * 60, 'Core', 131, {
        activity: `f420-${index}`,
        fields: { ClientIP: `192.0.2.${index}:50000` },
      }),
      factAt(index * 60 + 1, 'Core', 226, { activity: `f420-${index}` }),
    ]).flat();
    const flood = show(many);
    const text = tellTimeline(
      { ...toTimeline(flood.judged, table, flood.mask), more: 3 },
      { mask: flood.mask, table },
    );
    expect(text).toContain(
      '60 attempts alike from 60 addresses, the first at 2026-11-29 12:00:00 UTC.',
    );
    expect(text).toContain(
      'It came as far as Stage listener and ended; these files don’t show why.',
    );
    expect(text).toContain('3 more attempts are not listed.');
    expect(text).not.toContain('192.0.2.');
  });
});

test('a record is written in one line, in the zone of the person', () => {
  const fact = factAt(0, 'Maker-System-Core', 131, { where: 'record 7' });
  const mask = { text: (text: string) => text };
  expect(factLine(fact, { mask, prefix: 'Maker-System-' })).toBe(
    '2026-11-29 12:00:00 UTC, Core 131, Some.evtx, record 7',
  );
  expect(factLine({ ...fact, time: null }, { mask })).toBe(
    'Maker-System-Core 131, Some.evtx, record 7',
  );
  expect(factLine(fact, { mask, zone: 'Europe/Berlin' })).toContain('2026-11-29 13:00:00, ');
  expect(factLine({ ...fact, where: '' }, { mask })).toBe(
    '2026-11-29 12:00:00 UTC, Maker-System-Core 131, Some.evtx',
  );
  const formats = { xlog: 'Log of X' };
  expect(factLine({ ...fact, time: null, provider: 'xlog' }, { mask, formats })).toBe(
    'Log of X, Some.evtx, record 7',
  );
});

test('a title is filled with values, and with ? where there is none', () => {
  const fact = { fields: { a: 'x', B: ' - ', long: 'y'.repeat(200) } };
  expect(fillTitle('{a} {A} {b} {c}', fact)).toBe('x x ? ?');
  for (const none of ['', ' ', '-', ' -', '-  ', '  '])
    expect(fillTitle('{a}', { fields: { a: none } })).toBe('?');
  for (const some of ['--', '-1', '- -', 'x-'])
    expect(fillTitle('{a}', { fields: { a: some } })).toBe(some);
  expect(fillTitle('{a}', { fields: { a: 'y'.repeat(80) } })).toBe('y'.repeat(80));
  expect(fillTitle('{a}', { fields: { a: 'y'.repeat(81) } })).toBe(`${'y'.repeat(79)}…`);
  expect(fillTitle('{a}', null)).toBe('?');
  expect(fillTitle('{long}', fact)).toHaveLength(80);
  expect(fillTitle('no field', fact)).toBe('no field');
});
