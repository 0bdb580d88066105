import { describe, expect, test } from 'vitest';
import type { Fact, Span } from '../../../src/lib/artefacts/fact.ts';
import { judge } from '../../../src/lib/readings/judge.ts';
import type { FactAnswer, JudgeOptions } from '../../../src/lib/readings/readings.ts';
import { factAt, NOON, readFileOf, tableOf } from '../../support/facts.ts';

const READINGS = [
  { provider: 'Client', id: 1, title: 'Tries', on: 'client', begins: true, stage: 'name' },
  { provider: 'Client', id: 2, title: 'Fails', on: 'client', ends: 'failed', stage: 'path' },
  { provider: 'Gate', id: 1, title: 'At the gate', on: 'gateway', begins: true, stage: 'path' },
  { provider: 'Gate', id: 2, title: 'Gate fails', on: 'gateway', ends: 'failed', stage: 'path' },
  { provider: 'Host', id: 1, title: 'Is a host', on: 'host', note: 'It shows the part.' },
  { provider: 'Host', id: 3, title: 'Key denied', says: { key: 'denied' } },
  { provider: 'Host', id: 4, title: 'Key fine', says: { key: 'nothing' } },
  { provider: 'Host', id: 5, title: 'Another matter', says: { other: 'denied' } },
];
const ABSENCE = {
  channel: 'Maker-System-Core/Operational',
  seenBy: 'client',
  events: [{ provider: 'Maker-System-Core', id: [131, 132] }],
  says: { arrives: 'no' },
  title: 'None came',
};

/** An attempt of the client, from noon to three seconds after it. */
const CLIENT = [
  factAt(0, 'Client', 1, { computer: 'PC-7' }),
  factAt(3, 'Client', 2, { computer: 'PC-7' }),
];
const span = (from: number, to: number, change: Partial<Span> = {}): Span => ({
  computer: 'HOST-1',
  channel: 'Core/Operational',
  from: NOON + from * 1000,
  to: NOON + to * 1000,
  ...change,
});
const HOUR = span(-3600, 3600);
const event = (seconds: number | null, id = 131, change: Partial<Fact> = {}): Fact =>
  factAt(seconds, 'Core', id, { channel: 'core/operational', ...change });

interface Given {
  row?: object;
  facts?: Fact[];
  spans?: Span[];
  unreadable?: number;
  options?: Partial<JudgeOptions>;
}
/** Return the answers that rest on no record. */
const absent = ({
  row = {},
  facts = [],
  spans = [HOUR],
  unreadable = 0,
  options = {},
}: Given): FactAnswer[] =>
  judge(
    [{ ...readFileOf([...CLIENT, ...facts], spans), unreadable }],
    tableOf(READINGS, [{ ...ABSENCE, ...row }]),
    { now: NOON + 7_200_000, ...options },
  ).answers.filter(({ facts: records }) => records.length === 0);
const doubtsOf = (given: Given): string[] | undefined => absent(given)[0]?.doubts;
const CLOCKS = 'The clocks of the two computers may differ.';

describe('the absence of an event', () => {
  test('is an answer without records, of the computer whose log it is', () => {
    expect(absent({ row: { note: 'It may be off.', certainty: 'certain' } })).toEqual([
      {
        check: 'arrives',
        answer: 'no',
        certainty: 'certain',
        role: 'host',
        computer: 'HOST-1',
        title: 'None came: Core/Operational log of HOST-1 from 2026-11-29 11:00:00 to 13:00:00 UTC',
        template:
          'None came: Core/Operational log of HOST-1 from 2026-11-29 11:00:00 to 13:00:00 UTC',
        facts: [],
        count: 0,
        time: null,
        note: 'It may be off.',
        fails: false,
        doubts: [CLOCKS],
      },
    ]);
    expect(absent({})).toMatchObject([{ note: null, certainty: 'likely' }]);
  });

  test('answers every check of its row, in the zone of the person', () => {
    const row = { says: { arrives: 'no', between: 'firewall' } };
    const answers = absent({ row, options: { zone: 'Europe/Berlin' } });
    expect(answers).toMatchObject([{ check: 'arrives' }, { check: 'between', answer: 'firewall' }]);
    for (const { title } of answers)
      expect(title).toContain('from 2026-11-29 12:00:00 to 14:00:00');
  });

  test.each<[string, boolean, Fact]>([
    ['within two minutes before', false, event(-120)],
    ['earlier', true, event(-120.001)],
    ['within two minutes after', false, event(123)],
    ['later', true, event(123.001)],
    ['of unknown time', true, event(null)],
    ['of another kind', true, event(1, 130)],
    ['of the second kind', false, event(1, 132)],
    ['of another provider', true, { ...event(1), provider: 'Else' }],
    ['of another computer', true, event(1, 131, { computer: 'HOST-2' })],
    ['of the computer by its full name', false, event(1, 131, { computer: 'host-1.example.org' })],
    ['of another log', true, event(1, 131, { channel: 'System' })],
    ['of a log under its full name', false, event(1, 131, { channel: ABSENCE.channel })],
  ])('with one %s: %s', (_, answers, fact) => {
    expect(absent({ facts: [fact] })).toHaveLength(answers ? 1 : 0);
  });

  test('is none where a copied text that names no log holds the event', () => {
    const { channel: _, ...copied } = event(1);
    expect(absent({ facts: [copied] })).toEqual([]);
  });
});

describe('the absence of any record on a matter', () => {
  const row = { events: 'any', says: { key: 'nothing' } };

  test.each([
    ['says something else', 0, 3],
    ['says the same', 1, 4],
    ['is on another matter', 1, 5],
    ['says nothing', 1, 1],
  ])('with one that %s', (_, count, id) => {
    const facts = [factAt(1, 'Host', id, { channel: 'Core/Operational' })];
    expect(absent({ row, facts })).toHaveLength(count);
  });
});

describe('a log', () => {
  test.each<[string, boolean, Span]>([
    ['begins with the attempt', true, span(0, 600)],
    ['begins after it', false, span(0.001, 600)],
    ['ends with the attempt', true, span(-600, 3)],
    ['ends before its end', false, span(-600, 2.999)],
    ['is another', false, { ...HOUR, channel: 'System' }],
  ])('that %s says something: %s', (_, says, log) => {
    expect(absent({ spans: [log] })).toHaveLength(says ? 1 : 0);
  });

  test('of several files counts once for each computer, by its longest stretch', () => {
    const spans = [span(-60, 60), HOUR, span(-90, 90), { ...HOUR, computer: 'HOST-2' }];
    expect(absent({ spans }).map(({ title }) => title)).toEqual([
      'None came: Core/Operational log of HOST-1 from 2026-11-29 11:00:00 to 13:00:00 UTC',
      'None came: Core/Operational log of HOST-2 from 2026-11-29 11:00:00 to 13:00:00 UTC',
    ]);
  });

  test('shows the part of its computer, but for logs that every computer has', () => {
    expect(absent({ row: { on: 'gateway' } })).toMatchObject([{ role: 'gateway' }]);
    for (const channel of ['System', 'security', 'Application', 'Maker-System-Setup']) {
      const spans = [{ ...HOUR, channel }];
      expect(absent({ row: { channel, certainty: 'certain' }, spans }), channel).toMatchObject([
        {
          role: 'host',
          certainty: 'likely',
          doubts: ['Nothing shows that HOST-1 is the host of this attempt.', CLOCKS],
        },
      ]);
      const known = factAt(-1000, 'Host', 1);
      expect(
        absent({ row: { channel, certainty: 'certain' }, spans, facts: [known] }),
      ).toMatchObject([{ role: 'host', certainty: 'certain', doubts: [CLOCKS] }]);
    }
  });

  test('of a computer with another part says nothing', () => {
    expect(absent({ spans: [{ ...HOUR, computer: 'PC-7' }] })).toEqual([]);
    expect(absent({ row: { on: 'client' }, spans: [{ ...HOUR, computer: 'PC-7' }] })).toMatchObject(
      [{ role: 'client', doubts: [] }],
    );
  });

  test('is doubted where records of it cannot be read', () => {
    expect(doubtsOf({ unreadable: 1 })).toEqual(['1 record of the log could not be read.', CLOCKS]);
    expect(doubtsOf({ unreadable: 2 })?.[0]).toBe('2 records of the log could not be read.');
  });

  test('is doubted where it ends within two minutes after the attempt', () => {
    expect(doubtsOf({ spans: [span(-60, 122.999)] })).toEqual([
      'The log ends 2 minutes after the attempt.',
      CLOCKS,
    ]);
    expect(doubtsOf({ spans: [span(-60, 123)] })).toEqual([CLOCKS]);
  });

  test('is doubted where it was cleared after the attempt began', () => {
    const cleared = (
      seconds: number | null,
      log = 'Core/Operational',
      change: Partial<Fact> = {},
    ) => factAt(seconds, 'Eventlog', 104, { fields: { Channel: log }, ...change });
    const doubts = (...facts: Fact[]) => doubtsOf({ facts })?.filter((text) => text !== CLOCKS);
    expect(doubts(cleared(60))).toEqual(['The log was cleared at 2026-11-29 12:01:00 UTC.']);
    expect(doubts(cleared(60), cleared(-60), cleared(30))).toEqual([
      'The log was cleared at 2026-11-29 12:01:00 UTC.',
    ]);
    expect(doubts(cleared(0.001))).toHaveLength(1);
    expect(doubts(cleared(0))).toEqual([]);
    expect(doubts(cleared(null))).toEqual([]);
    expect(doubts(cleared(60, 'System'))).toEqual([]);
    expect(doubts(cleared(60, 'Core/Operational', { computer: 'HOST-2' }))).toEqual([]);
    expect(doubts({ ...cleared(60), provider: 'Else' })).toEqual([]);
    expect(doubts({ ...cleared(60), id: 105 })).toEqual([]);
    expect(doubts({ ...cleared(60), id: '104' })).toHaveLength(1);
    expect(doubts({ ...cleared(60), fields: {} })).toEqual([]);
    const security = { channel: 'Security', seenBy: 'anyone' };
    const log = [{ ...HOUR, channel: 'Security' }];
    expect(
      doubtsOf({ row: security, spans: log, facts: [factAt(60, 'Eventlog', 1102)] }),
    ).toContain('The log was cleared at 2026-11-29 12:01:00 UTC.');
  });
});

describe('an attempt', () => {
  const gate = [
    factAt(4000, 'Gate', 1, { computer: 'GW-1' }),
    factAt(4003, 'Gate', 2, { computer: 'GW-1' }),
  ];
  const log = [span(0, 7200)];

  test('has to be seen by the machine that the row names', () => {
    expect(absent({ facts: gate, spans: log })).toEqual([]);
    expect(absent({ facts: gate, spans: log, row: { seenBy: 'host' } })).toEqual([]);
    expect(absent({ facts: gate, spans: log, row: { seenBy: 'anyone' } })).toHaveLength(1);
  });

  test('whose minute the person says was seen at the client', () => {
    const options = { at: NOON + 1_800_000 };
    expect(absent({ options })).toMatchObject([{ doubts: [] }]);
    expect(absent({ options, row: { seenBy: 'host' } })).toEqual([]);
    expect(absent({ options, row: { seenBy: 'anyone' } })).toHaveLength(1);
  });
});
