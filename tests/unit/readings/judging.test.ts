import { describe, expect, test } from 'vitest';
import type { Fact, Span } from '../../../src/lib/artefacts/fact.ts';
import { judge } from '../../../src/lib/readings/judge.ts';
import type { Judged, JudgeOptions } from '../../../src/lib/readings/readings.ts';
import { factAt, NOON, readFileOf, tableOf } from '../../support/facts.ts';

const HOUR = 3600;
const DAY = 24 * HOUR;

const begins = { begins: true, on: 'host', peer: 'a', stage: 'listener' };
const fails = { ends: 'failed', on: 'host' };
const TABLE = tableOf([
  { provider: 'P', id: 'in', title: 'Came in', ...begins, says: { arrives: 'yes' } },
  { provider: 'P', id: 'key', title: 'Key', ...fails, stage: 'tls', says: { key: 'denied' } },
  { provider: 'P', id: 'nla', title: 'Nla', ...fails, stage: 'nla', says: { moment: 'after' } },
  { provider: 'P', id: 'ok', title: 'Got in', on: 'host', ends: 'succeeded', stage: 'session' },
  { provider: 'P', id: 'now', title: 'Now', atAttempt: true, says: { now: 'yes' } },
  { provider: 'P', id: 'sign', title: 'Sign', says: { sign: 'yes' } },
  // Rows that look like an error.
  { provider: 'N', id: 1, title: 'First {v}', note: 'It is harmless.' },
  { provider: 'N', id: 2, title: 'Second', note: 'It is harmless too.', ends: 'ended' },
  { provider: 'N', id: 3, title: 'Says', note: 'It is one.', says: { sign: 'no' } },
  { provider: 'N', id: 4, title: 'Stage', note: 'It is a step.', stage: 'tls' },
  { provider: 'N', id: 5, title: 'Fails', note: 'It is a failure.', ends: 'failed' },
  { provider: 'N', id: 6, title: 'Lets in', note: 'It is a success.', ends: 'succeeded' },
  { provider: 'N', id: 7, title: 'Both', note: 'It is both.', stage: 'tls', ends: 'ended' },
]);

const at = (
  seconds: number | null,
  id: string,
  change: Partial<Fact> & { a?: string } = {},
): Fact => {
  const { a, ...rest } = change;
  return factAt(seconds, 'P', id, { ...(a !== undefined && { fields: { a } }), ...rest });
};
const log = (from: number, to: number): Span => ({
  computer: 'HOST-1',
  channel: 'System',
  from: NOON + from * 1000,
  to: NOON + to * 1000,
});
const judgeFacts = (
  facts: Fact[],
  options: Partial<JudgeOptions> = {},
  spans: Span[] = [],
): Judged => judge([readFileOf(facts, spans)], TABLE, { now: NOON + 90 * DAY * 1000, ...options });
const doubtsOf = (check: string, ...given: Parameters<typeof judgeFacts>): string[] | undefined =>
  judgeFacts(...given).answers.find((one) => one.check === check)?.doubts;

/** Make an attempt that fails at its second step. */
const failure = (seconds: number, id: 'key' | 'nla' = 'key', a = '192.0.2.7'): Fact[] => {
  const activity = `f420-${seconds}-${id}`;
  return [at(seconds, 'in', { activity, a }), at(seconds + 1, id, { activity, a })];
};

describe('a record that came in two files', () => {
  const fact = at(0, 'sign', { channel: 'System', record: 7 });
  const count = (...copies: Fact[]): number | undefined =>
    judge(
      copies.map((one) => readFileOf([one])),
      TABLE,
      { now: NOON },
    ).answers.reduce((sum, one) => sum + one.count, 0);

  test('counts once', () => {
    expect(count(fact, fact, fact)).toBe(1);
  });

  test.each<[string, Partial<Fact>]>([
    ['another computer', { computer: 'HOST-2' }],
    ['another log', { channel: 'Security' }],
    ['another time', { time: NOON + 1 }],
    ['another number', { record: 8 }],
    ['another kind', { provider: 'N', id: 3 }],
  ])('counts twice with %s', (_, change) => {
    expect(count(fact, { ...fact, ...change })).toBe(2);
  });

  test('counts twice where it has no number, and once where it names neither log nor computer', () => {
    const { record: _, ...numberless } = fact;
    expect(count(numberless, numberless)).toBe(2);
    const { computer: __, channel: ___, ...bare } = fact;
    expect(count(bare, { ...bare })).toBe(1);
    expect(count(bare, { ...bare, computer: '', channel: '' })).toBe(1);
  });

  test('counts twice within one file, where numbers may belong to several logs', () => {
    expect(judgeFacts([fact, { ...fact }]).answers).toMatchObject([{ count: 2 }]);
  });
});

describe('what looks like an error and is none', () => {
  const noise = (id: number, seconds: number | null, change: Partial<Fact> = {}): Fact =>
    factAt(seconds, 'N', id, { fields: { v: `${seconds}` }, ...change });
  const list = (...facts: Fact[]): [string, number][] =>
    judgeFacts(facts).harmless.map(({ title, count }) => [title, count]);

  test('is listed by kind, the most frequent first, with its note', () => {
    expect(list(noise(1, 0), noise(2, 1), noise(2, 2))).toEqual([
      ['Second', 2],
      ['First 0', 1],
    ]);
    const fact = noise(1, 0);
    expect(judgeFacts([fact]).harmless).toEqual([
      { fact, title: 'First 0', template: 'First {v}', note: 'It is harmless.', count: 1 },
    ]);
  });

  test.each([3, 4, 5, 6, 7])('is not a record of row %s, which says or shows something', (id) => {
    expect(list(noise(id, 0))).toEqual([]);
  });

  test('is represented by the newest, and by the last of the same time', () => {
    expect(list(noise(1, 5), noise(1, 9), noise(1, 7))).toEqual([['First 9', 3]]);
    expect(list(noise(1, null), noise(1, 5), noise(1, null))).toEqual([['First 5', 3]]);
    const last = noise(1, 9);
    expect(judgeFacts([noise(1, 9), last]).harmless[0]?.fact).toBe(last);
  });

  test('is listed for each computer, forty kinds at most', () => {
    const computers = (count: number): Fact[] =>
      Array.from({ length: count }, (_, index) => noise(1, 0, { computer: `HOST-${index}` }));
    expect(list(...computers(3))).toHaveLength(3);
    expect(list(...computers(41))).toHaveLength(40);
    expect(list(noise(1, 0), noise(1, 1, { computer: 'host-1.example.org' }))).toHaveLength(1);
  });
});

describe('an answer', () => {
  const SIGN = 'sign';

  test.each<[number, string[]]>([
    [-HOUR, []],
    [-HOUR - 1, ['It is 60 minutes older than the attempt.']],
    [-3 * DAY, ['It is 3 days older than the attempt.']],
    [HOUR + 1, []],
  ])('of %s seconds after the attempt has the doubts %j', (seconds, doubts) => {
    expect(doubtsOf(SIGN, [at(seconds, 'sign'), ...failure(0)])).toEqual(doubts);
    expect(doubtsOf(SIGN, [at(seconds, 'sign')], { at: NOON })).toEqual(doubts);
  });

  test('is not old where no attempt is known, or where it has no time', () => {
    expect(doubtsOf(SIGN, [at(-3 * DAY, 'sign')], {}, [log(-9 * DAY, 0)])).toEqual([]);
    expect(doubtsOf(SIGN, [at(-3 * DAY, 'sign')])).toEqual([]);
    expect(doubtsOf(SIGN, [at(null, 'sign'), ...failure(0)])).toEqual([]);
  });

  test('lies ahead where it is more than a day later than now', () => {
    const now = { now: NOON };
    expect(doubtsOf(SIGN, [at(DAY, 'sign')], now)).toEqual([]);
    expect(doubtsOf(SIGN, [at(DAY + 1, 'sign')], { ...now, zone: 'Europe/Berlin' })).toEqual([
      'Its time, 2026-11-30 13:00:01, lies ahead: the clock was wrong.',
    ]);
    expect(doubtsOf(SIGN, [at(null, 'sign')], now)).toEqual([]);
  });

  describe('that counts at the attempt', () => {
    const NOW = 'now';
    const several = [
      'Several attempts failed: the newest, at 2026-11-29 12:00:00 UTC, was taken. Say the minute if yours was another.',
    ];
    const doubts = (
      facts: Fact[],
      options: Partial<JudgeOptions> = {},
      seconds: number | null = 0,
    ) => doubtsOf(NOW, [...facts, at(seconds, 'now')], options);

    test('is doubted where attempts of several kinds or clients failed', () => {
      expect(doubts([...failure(-900, 'nla'), ...failure(0)])).toEqual(several);
      expect(doubts([...failure(-900, 'key', '192.0.2.8'), ...failure(0)])).toEqual(several);
      expect(doubts([...failure(-900), ...failure(0)])).toEqual([]);
      expect(doubts(failure(0))).toEqual([]);
    });

    test('is not where the others did not fail, or were steps on the way', () => {
      const other = (id: string, seconds = -900): Fact[] => [
        at(seconds, 'in', { activity: 'f420-o', a: '192.0.2.8' }),
        at(seconds + 1, id, { activity: 'f420-o', a: '192.0.2.8' }),
      ];
      expect(doubts([...other('ok'), ...failure(0)])).toEqual([]);
      expect(doubts([...failure(-902, 'nla', '192.0.2.8'), ...other('ok'), ...failure(0)])).toEqual(
        [],
      );
    });

    test('is not where the minute was said, or where it has no time', () => {
      const facts = [...failure(-900, 'nla'), ...failure(0)];
      expect(doubts(facts, { at: NOON })).toEqual([]);
      expect(doubts(facts, {}, null)).toEqual([]);
      expect(doubtsOf(SIGN, [...facts, at(0, 'sign')])).toEqual([]);
    });
  });

  describe('of a log that was cleared', () => {
    const system = { channel: 'Maker-System-Core' };
    const cleared = (seconds: number): Fact =>
      factAt(seconds, 'Maker-System-Eventlog', 104, { fields: { Channel: 'core' } });
    const note = (time: string) => [
      `The log was cleared at 2026-11-29 ${time} UTC: what was before is not in it.`,
    ];
    const doubts = (seconds: number, change: Partial<Fact>, facts = failure(0)) =>
      doubtsOf(SIGN, [...facts, cleared(seconds), at(0, 'sign', change)]);

    test('is doubted where that was after the attempt began', () => {
      expect(doubts(0.001, system)).toEqual(note('12:00:00'));
      expect(doubts(60, system)).toEqual(note('12:01:00'));
      expect(doubts(0, system)).toEqual([]);
    });

    test('is not where it is of another log or computer, or no attempt is known', () => {
      expect(doubts(60, { channel: 'System' })).toEqual([]);
      expect(doubts(60, {})).toEqual([]);
      expect(doubts(60, { ...system, computer: 'HOST-2' })).toEqual([]);
      expect(doubts(60, system, [])).toEqual([]);
      const ended = [cleared(60), at(0, 'sign', system)];
      expect(doubtsOf(SIGN, ended, {}, [log(-900, 0)])).toEqual([]);
    });
  });

  test('has six doubts at most', () => {
    const others = Array.from({ length: 9 }, (_, index) =>
      factAt(0, 'N', 3, { computer: `HOST-${index + 2}` }),
    );
    expect(doubtsOf(SIGN, [at(0, 'sign'), ...others])).toHaveLength(6);
  });

  test('of the beginning of a step on the way stays as it is, unlike that of its failure', () => {
    const next = { activity: 'f420-n', a: '192.0.2.7' };
    const facts = [...failure(0), at(2, 'ok', next), at(2, 'in', { ...next, a: '192.0.2.7' })];
    const { answers } = judgeFacts(facts);
    expect(answers.map(({ check, certainty, doubts }) => [check, certainty, doubts])).toEqual([
      ['arrives', 'likely', []],
      ['key', 'weak', ['The client came back at once and got further.']],
    ]);
    const again = judgeFacts([...facts, ...failure(900)]).answers;
    expect(again.find(({ check }) => check === 'key')).toMatchObject({
      certainty: 'likely',
      doubts: [],
    });
  });
});

describe('the attempt in focus', () => {
  test('is the one that began last, whichever was joined last', () => {
    const table = tableOf([
      { provider: 'C', id: 1, title: 'Tries', on: 'client', begins: true, stage: 'name' },
      { provider: 'H', id: 1, title: 'Came in', on: 'host', begins: true, stage: 'listener' },
      { provider: 'H', id: 2, title: 'Key', on: 'host', ends: 'failed', stage: 'tls' },
      { provider: 'G', id: 1, title: 'Gate', on: 'gateway', ends: 'failed', stage: 'path' },
    ]);
    const facts = [
      factAt(0, 'C', 1, { computer: 'PC-7' }),
      factAt(5, 'G', 1, { computer: 'GW' }),
      factAt(8, 'H', 1),
      factAt(9, 'H', 2),
    ];
    const { focus } = judge([readFileOf(facts)], table, { now: NOON });
    expect(focus).toMatchObject({ from: NOON + 5000, by: 'attempt' });
  });

  test('counts with its own steps, and not with those of others', () => {
    const count = (options: Partial<JudgeOptions>): number | undefined =>
      judge(
        [readFileOf([...failure(0), ...failure(60)])],
        tableOf([
          { provider: 'P', id: 'in', title: 'Came in', ...begins },
          {
            provider: 'P',
            id: 'key',
            title: 'Key',
            ...fails,
            stage: 'tls',
            atAttempt: true,
            says: { key: 'denied' },
          },
        ]),
        { now: NOON, ...options },
      ).answers[0]?.facts.map(({ time }) => ((time ?? 0) - NOON) / 1000)[0];
    expect(count({})).toBe(61);
    expect(count({ at: NOON - 240_000 })).toBe(1);
  });

  test('has a row of its own among those that are alike, with its own address', () => {
    const rows = (a: string) =>
      judgeFacts([...failure(0, 'key', a), ...failure(900, 'key', a)], { at: NOON }).attempts;
    expect(rows('192.0.2.7')).toMatchObject([
      { focus: true, from: NOON, alike: 1, addresses: 1 },
      { focus: false, from: NOON + 900_000, alike: 1, addresses: 1 },
    ]);
    expect(rows('LOCAL')).toMatchObject([{ addresses: 0 }, { addresses: 0 }]);
  });
});

test('computers that name themselves are listed, with their part', () => {
  const { computers } = judgeFacts([
    at(0, 'in', { a: '192.0.2.7' }),
    at(1, 'sign', { computer: '' }),
    at(2, 'sign', { computer: ' Pc-9 ' }),
    at(3, 'sign', { computer: '192.0.2.9' }),
    at(4, 'sign', { computer: '192.0.2.10' }),
    at(5, 'sign', { computer: '7zip.example.org' }),
    at(6, 'sign', { computer: '7ZIP' }),
  ]);
  expect(computers).toEqual([
    { computer: 'HOST-1', role: 'host' },
    { computer: ' Pc-9 ', role: null },
    { computer: '192.0.2.9', role: null },
    { computer: '192.0.2.10', role: null },
    { computer: '7zip.example.org', role: null },
  ]);
});
