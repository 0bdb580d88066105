import { describe, expect, test } from 'vitest';
import type { Fact, Span } from '../../../src/lib/artefacts/fact.ts';
import { judge } from '../../../src/lib/readings/judge.ts';
import type { Judged, JudgeOptions } from '../../../src/lib/readings/readings.ts';
import { bareFact, factAt, NOON, readFileOf, tableOf } from '../../support/facts.ts';

const HOUR = 3600;
const table = tableOf(
  [
    // The host’s logs.
    {
      provider: 'Listener',
      id: 261,
      title: 'Came in',
      on: 'host',
      begins: true,
      stage: 'listener',
    },
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
    {
      provider: 'Core',
      id: 140,
      title: 'Refused',
      on: 'host',
      stage: 'nla',
      ends: 'failed',
      atAttempt: true,
      says: { moment: 'after' },
    },
    {
      provider: 'Core',
      id: 140,
      title: 'A flood',
      on: 'host',
      count: { atLeast: 50, minutes: 10 },
      says: { flood: 'yes' },
    },
    { provider: 'Core', id: 226, title: 'Torn down', on: 'host', ends: 'ended' },
    { provider: 'Core', id: 227, title: 'A trace', on: 'host', note: 'It is for developers.' },
    { provider: 'Listener', id: 1149, title: 'Through', on: 'host', peer: 'Param3', stage: 'nla' },
    {
      provider: 'Sessions',
      id: 21,
      title: 'Signed in',
      on: 'host',
      peer: 'Address',
      when: { Address: { matches: '^[0-9.]+$' } },
      stage: 'session',
      ends: 'succeeded',
      says: { account: 'allowed' },
    },
    { provider: 'Sessions', id: 24, title: 'Disconnected', on: 'host', ends: 'ended' },
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
      provider: 'Listener',
      id: [258],
      title: 'Listens',
      on: 'host',
      state: true,
      says: { listener: 'listening' },
    },
    {
      provider: 'Listener',
      id: [259],
      title: 'Listens no more',
      on: 'host',
      state: true,
      says: { listener: 'not-listening' },
    },
    {
      provider: 'qwinsta',
      id: 'listener',
      title: 'Line {name}',
      on: 'host',
      when: { state: 'listening' },
      says: { listener: 'listening' },
      certainty: 'certain',
    },
    {
      provider: 'Audit',
      id: 4625,
      title: 'Failed',
      peer: ['IpAddress', 'IpPort'],
      on: 'host',
      stage: 'nla',
      ends: 'failed',
      atAttempt: true,
      says: { moment: 'after', account: 'blocked' },
    },
    { provider: 'Old', id: 1, title: 'An old sign', says: { trust: 'broken' } },
    // The client’s.
    { provider: 'Client', id: 1024, title: 'Tries', on: 'client', begins: true, stage: 'name' },
    {
      provider: 'Client',
      id: 1026,
      title: 'Ended with {Value}',
      on: 'client',
      ends: 'failed',
      stage: 'path',
      atAttempt: true,
      says: { code: 'another' },
    },
    { provider: 'Client', id: 1015, title: 'Could not come back', on: 'client', ends: 'failed' },
    {
      provider: 'Client',
      id: 1027,
      title: 'Session',
      on: 'client',
      ends: 'succeeded',
      stage: 'session',
    },
    // A capture.
    {
      provider: 'tcp',
      id: 'connection',
      title: 'Failed {failure}',
      begins: true,
      stage: 'tls',
      ends: 'failed',
      when: { end: 'negotiation-failed' },
      says: { tls: 'lowered' },
    },
    {
      provider: 'tcp',
      id: 'connection',
      title: 'Agreed',
      begins: true,
      stage: 'session',
      when: { end: 'standard-security' },
    },
  ],
  [
    {
      channel: 'Core/Operational',
      seenBy: 'client',
      events: [{ provider: 'Core', id: [131] }],
      says: { arrives: 'no' },
      title: 'None came',
    },
    {
      channel: 'System',
      seenBy: 'anyone',
      events: 'any',
      says: { key: 'nothing' },
      title: 'No sign',
    },
  ],
);

const run = (facts: Fact[], options: Partial<JudgeOptions> = {}, spans: Span[] = []): Judged =>
  judge([readFileOf(facts, spans)], table, { now: NOON + 24 * HOUR * 1000, ...options });

const activity = 'f4205bac-1b01-40fc-aeef-3c971c730000';
const answersOf = ({ answers }: Judged): string[] =>
  answers.map(({ check, answer, certainty }) => `${check}: ${answer}, ${certainty}`).sort();
const attemptsOf = ({ attempts }: Judged): string[] =>
  attempts.map(
    ({ outcome, reached, endedAt, joinedBy, alike, steps }) =>
      `${outcome} ${reached}/${endedAt} by ${joinedBy} ×${alike}: ${steps.map(({ title }) => title).join(', ')}`,
  );

describe('an attempt', () => {
  test('is joined over logs by its ActivityID, however long the session was', () => {
    const { attempts } = run([
      factAt(5, 'Listener', 1149, { activity, fields: { Param3: '192.0.2.7' } }),
      factAt(0, 'Listener', 261, { activity }),
      factAt(9 * HOUR, 'Sessions', 24, { activity }),
      factAt(8, 'Sessions', 21, { activity, fields: { Address: '192.0.2.7' } }),
    ]);
    expect(attempts).toHaveLength(1);
    expect(attempts[0]).toMatchObject({
      joinedBy: 'activity',
      outcome: 'succeeded',
      reached: 5,
      endedAt: null,
      peer: '192.0.2.7',
      computers: ['HOST-1'],
      seenBy: ['host'],
    });
    expect(attempts[0]?.steps.map(({ title }) => title)).toEqual([
      'Came in',
      'Through',
      'Signed in',
      'Disconnected',
    ]);
  });

  test('is joined by time where the events have no key, and ends where the next begins', () => {
    const judged = run([
      factAt(0, 'Listener', 261),
      factAt(2, 'Listener', 1149, { fields: { Param3: '192.0.2.7' } }),
      factAt(4, 'Sessions', 21, { fields: { Address: '192.0.2.7' } }),
      factAt(6, 'Listener', 261),
      factAt(120, 'Listener', 261),
    ]);
    expect(attemptsOf(judged)).toEqual([
      'unknown 2/null by time ×2: Came in',
      'succeeded 5/null by time ×1: Came in, Through, Signed in',
    ]);
  });

  test('is not joined by the key of sign-ins, which many of them share', () => {
    const shared = { activity, channel: 'Security' };
    const { attempts } = run(
      [0, 100, 200].map((seconds) =>
        factAt(seconds, 'Audit', 4625, {
          ...shared,
          fields: { IpAddress: '192.0.2.7', IpPort: '0' },
        }),
      ),
    );
    expect(attempts).toMatchObject([{ joinedBy: 'time', alike: 3, outcome: 'failed' }]);
  });

  test('takes events without a key that fall into it, by the address where there are several', () => {
    const other = 'f4205bac-1b01-40fc-aeef-3c971c730001';
    const judged = run([
      factAt(0, 'Core', 131, { activity, fields: { ClientIP: '192.0.2.7:50000' } }),
      factAt(0.1, 'Core', 131, { activity: other, fields: { ClientIP: '192.0.2.8:50000' } }),
      factAt(0.5, 'Audit', 4625, { fields: { IpAddress: '192.0.2.8', IpPort: '0' } }),
      factAt(0.6, 'Tls', 36870, { fields: { '1': '0x8009030D' } }),
    ]);
    // The address decides; an event without one is given to neither.
    expect(attemptsOf(judged)).toEqual([
      'failed 4/4 by activity ×1: From 192.0.2.8:50000, Failed',
      'unknown 2/null by activity ×1: From 192.0.2.7:50000',
    ]);
  });

  test('takes the key error that was logged in its second', () => {
    const judged = run([
      factAt(0.2, 'Core', 131, { activity, fields: { ClientIP: '192.0.2.7:50000' } }),
      factAt(0, 'Tls', 36870, { fields: { '1': '0x8009030D' }, channel: 'System' }),
      factAt(1, 'Core', 226, { activity }),
    ]);
    expect(attemptsOf(judged)).toEqual([
      'failed 3/3 by activity ×1: No key (0x8009030D), From 192.0.2.7:50000, Torn down',
    ]);
    expect(answersOf(judged)).toContain('key: denied, likely');
  });

  test('is joined with a captured connection by address and port, and says that clocks differ', () => {
    const { attempts } = run([
      factAt(0, 'Core', 131, { activity, fields: { ClientIP: '[2001:db8::1]:50000' } }),
      bareFact(70, 'tcp', 'connection', {
        client: '2001:DB8::1',
        clientPort: '50000',
        end: 'negotiation-failed',
        failure: '2',
      }),
      bareFact(71, 'tcp', 'connection', {
        client: '2001:db8::1',
        clientPort: '50001',
        end: 'negotiation-failed',
        failure: '2',
      }),
    ]);
    expect(attempts).toHaveLength(2);
    expect(attempts.find(({ steps }) => steps.length === 2)?.notes).toEqual([
      'The two clocks differ by about 70 seconds.',
    ]);
  });

  test('of client and host are joined by time only where there is one of each', () => {
    const client = { computer: 'PC-7', process: 4711 };
    const facts = [
      factAt(0, 'Client', 1024, client),
      factAt(3, 'Client', 1026, { ...client, fields: { Value: '2308' } }),
      factAt(1, 'Core', 131, { activity, fields: { ClientIP: '192.0.2.7:50000' } }),
    ];
    const joined = run(facts);
    expect(joined.attempts).toMatchObject([
      { computers: ['PC-7', 'HOST-1'], seenBy: ['client', 'host'], outcome: 'failed', reached: 2 },
    ]);
    expect(joined.attempts[0]?.notes[0]).toContain('clocks may differ');

    const second = factAt(2, 'Core', 131, {
      activity: 'f4205bac-1b01-40fc-aeef-3c971c730009',
      fields: { ClientIP: '192.0.2.9:50000' },
    });
    expect(run([...facts, second]).attempts.map(({ computers }) => computers)).toEqual([
      ['PC-7'],
      ['HOST-1'],
    ]);
  });

  test('of one window of the client lasts as long as its session', () => {
    const window = { computer: 'PC-7', process: 10 };
    const judged = run([
      factAt(0, 'Client', 1024, window),
      factAt(5, 'Client', 1027, window),
      factAt(2 * HOUR, 'Client', 1024, { ...window, process: 11 }),
      factAt(3 * HOUR, 'Client', 1026, { ...window, fields: { Value: '2308' } }),
    ]);
    expect(attemptsOf(judged)).toEqual([
      'failed 5/5 by time ×1: Tries, Session, Ended with 2308',
      'unknown 0/null by time ×1: Tries',
    ]);
  });

  test('keeps the order of records where times are whole seconds', () => {
    const log = { source: 'System.evtx', channel: 'System', activity };
    const judged = run([
      factAt(0.5, 'Core', 131, { ...log, record: 1, fields: { ClientIP: '192.0.2.7:1' } }),
      factAt(0, 'Tls', 36870, { ...log, record: 2, fields: { '1': 'x' } }),
    ]);
    expect(judged.attempts[0]?.steps.map(({ fact }) => fact.id)).toEqual([131, 36870]);
  });

  test('that ended without a word on why is not a failure', () => {
    const judged = run([
      factAt(0, 'Core', 131, { activity, fields: { ClientIP: '192.0.2.7:1' } }),
      factAt(1, 'Core', 226, { activity }),
      factAt(1, 'Core', 227, { activity }),
    ]);
    expect(attemptsOf(judged)).toEqual(['unknown 2/2 by activity ×1: From 192.0.2.7:1, Torn down']);
    expect(judged.harmless).toMatchObject([
      { title: 'Torn down', count: 1 },
      { title: 'A trace', note: 'It is for developers.', count: 1 },
    ]);
  });

  test('that the client repeats at once and that then gets further was a step on its way', () => {
    const tcp = (seconds: number, port: number, fields: Record<string, string>) =>
      bareFact(seconds, 'tcp', 'connection', {
        client: '192.0.2.7',
        clientPort: `${port}`,
        ...fields,
      });
    const first = tcp(0, 50_000, { end: 'negotiation-failed', failure: '2' });
    const judged = run([first, tcp(0.4, 50_001, { end: 'standard-security' })]);
    expect(judged.attempts.map(({ superseded }) => superseded)).toEqual([true, false]);
    expect(judged.attempts[0]?.notes[0]).toContain('got further');
    expect(judged.focus?.by).not.toBe('attempt');
    expect(judged.answers).toMatchObject([
      {
        check: 'tls',
        certainty: 'weak',
        doubts: ['The client came back at once and got further.'],
      },
    ]);
    expect(run([first, tcp(20, 50_001, { end: 'standard-security' })]).attempts[0]).toMatchObject({
      superseded: false,
      outcome: 'failed',
    });
  });

  test('that failed nobody knows where says so, unless it ended a session', () => {
    const window = { computer: 'PC-7', process: 10 };
    const end = (seconds: number) => factAt(seconds, 'Client', 1015, window);
    const start = factAt(0, 'Client', 1024, window);
    expect(attemptsOf(run([start, end(2)]))).toEqual([
      'failed 0/null by time ×1: Tries, Could not come back',
    ]);
    const judged = run([start, factAt(3, 'Client', 1027, window), end(603)]);
    expect(judged.attempts).toMatchObject([
      { endedAt: 5, notes: ['It had got in: the session ended 10 minutes later.'] },
    ]);
  });

  test('that failed names a later one of the same client that got in', () => {
    const next = 'f4205bac-1b01-40fc-aeef-3c971c730002';
    const { attempts } = run([
      factAt(0, 'Core', 131, { activity, fields: { ClientIP: '192.0.2.7:50000' } }),
      factAt(1, 'Core', 140, { activity }),
      factAt(30, 'Core', 131, { activity: next, fields: { ClientIP: '192.0.2.7:50001' } }),
      factAt(35, 'Sessions', 21, { activity: next, fields: { Address: '192.0.2.7' } }),
    ]);
    expect(attempts.map(({ notes }) => notes)).toEqual([
      ['From the same address somebody got in 29 seconds later.'],
      [],
    ]);
  });

  test('is not made of the console', () => {
    const judged = run([
      factAt(0, 'Sessions', 21, { activity, fields: { Address: 'LOCAL' } }),
      factAt(9, 'Sessions', 24, { activity }),
    ]);
    expect(judged.attempts).toEqual([]);
  });
});

describe('a flood', () => {
  const flood = Array.from({ length: 3000 }, (_, index) => [
    factAt(index, 'Core', 131, {
      activity: `f420-${index}`,
      fields: { ClientIP: `198.51.100.${index % 200}:${20_000 + index}` },
    }),
    factAt(index + 0.4, 'Core', 140, {
      activity: `f420-${index}`,
      fields: { IPString: `198.51.100.${index % 200}` },
    }),
  ]).flat();

  test('is one row, and answers that it is one', () => {
    const judged = run(flood);
    expect(judged.attempts).toHaveLength(1);
    expect(judged.attempts[0]).toMatchObject({ alike: 3000, addresses: 200, since: NOON });
    expect(answersOf(judged)).toContain('flood: yes, likely');
    expect(judged.answers.every(({ facts }) => facts.length <= 5)).toBe(true);
  });

  test('does not bury the attempt that the person says', () => {
    const own = [
      factAt(1500.2, 'Core', 131, { activity: 'f420-own', fields: { ClientIP: '192.0.2.7:1' } }),
      factAt(1501, 'Tls', 36870, { activity: 'f420-own', fields: { '1': '5' } }),
    ];
    const judged = run([...flood, ...own], { at: NOON + 1500_000 });
    expect(judged.focus?.by).toBe('said');
    expect(judged.attempts[0]?.focus).toBe(true);
    expect(judged.attempts.reduce((sum, { alike }) => sum + alike, 0)).toBe(3001);
  });

  test('of fewer than it takes, or over a longer time, answers nothing', () => {
    const sparse = flood.map((fact) => ({ ...fact, time: NOON + ((fact.time ?? 0) - NOON) * 20 }));
    expect(answersOf(run(sparse))).not.toContain('flood: yes, likely');
    expect(answersOf(run(flood.slice(0, 98)))).not.toContain('flood: yes, likely');
    expect(answersOf(run(flood.slice(0, 100)))).toContain('flood: yes, likely');
  });

  test('of many kinds of attempts has a bounded list', () => {
    const kinds = Array.from({ length: 200 }, (_, index) =>
      factAt(index * 60, 'Core', 131, {
        computer: `HOST-${index}`,
        activity: 'f420',
        fields: { ClientIP: '192.0.2.7:1' },
      }),
    );
    const { attempts, moreAttempts } = run(kinds);
    expect(attempts).toHaveLength(40);
    expect(moreAttempts).toBe(160);
  });
});

describe('an answer', () => {
  const attempt = (seconds: number, key = activity) => [
    factAt(seconds, 'Core', 131, { activity: key, fields: { ClientIP: '192.0.2.7:50000' } }),
    factAt(seconds + 1, 'Core', 140, { activity: key, fields: { IPString: '192.0.2.7' } }),
  ];

  test('that counts for the attempt only is not taken from another day', () => {
    const key = (seconds: number) => factAt(seconds, 'Tls', 36870, { fields: { '1': '5' } });
    expect(answersOf(run([...attempt(0), key(-3 * HOUR)]))).not.toContain('key: denied, likely');
    expect(answersOf(run([...attempt(0), key(30)]))).toContain('key: denied, likely');
  });

  test('is weak where no attempt is known, and says so', () => {
    const fact = factAt(-HOUR, 'Tls', 36870, { fields: { '1': '5' }, channel: 'System' });
    const span = { computer: 'HOST-1', channel: 'System', from: NOON - HOUR * 1000, to: NOON };
    const judged = run([fact], {}, [span]);
    expect(judged.focus).toEqual({ from: NOON, to: NOON, by: 'log' });
    expect(judged.answers).toMatchObject([
      { check: 'key', answer: 'denied', certainty: 'weak', role: null, computer: 'HOST-1' },
    ]);
    expect(judged.answers[0]?.doubts[0]).toContain('No attempt is seen');
    expect(run([{ ...fact, time: NOON - 30 * HOUR * 1000 }], {}, [span]).answers).toEqual([]);
  });

  test('counts around the minute that the person says', () => {
    const fact = factAt(100, 'Tls', 36870, { fields: { '1': '5' } });
    expect(answersOf(run([fact], { at: NOON }))).toEqual(['key: denied, likely']);
    expect(answersOf(run([fact], { at: NOON + HOUR * 1000 }))).toEqual([]);
  });

  test('of a doubtful record is less certain, unless another says the same', () => {
    const doubt = 'The checksum of its chunk is wrong.';
    const sure = factAt(0, 'Old', 1);
    const unsure = factAt(5, 'Old', 1, { doubt });
    expect(run([unsure]).answers).toMatchObject([{ certainty: 'weak', doubts: [doubt] }]);
    expect(run([unsure, sure]).answers).toMatchObject([
      { certainty: 'likely', doubts: [], count: 2 },
    ]);
  });

  test('names its age where it is older than the attempt', () => {
    const old = factAt(-49 * HOUR, 'Old', 1);
    const { answers } = run([old, ...attempt(0)]);
    expect(answers.find(({ check }) => check === 'trust')?.doubts).toEqual([
      'It is 2 days older than the attempt.',
    ]);
  });

  test('of a state is the newest one', () => {
    expect(answersOf(run([factAt(0, 'Listener', 258), factAt(9, 'Listener', 259)]))).toEqual([
      'listener: not-listening, likely',
    ]);
    expect(answersOf(run([factAt(10, 'Listener', 258), factAt(9, 'Listener', 259)]))).toEqual([
      'listener: listening, likely',
    ]);
  });

  test('that is surer than another of the same computer holds it as a doubt', () => {
    const { answers } = run([
      factAt(9, 'Listener', 259),
      factAt(null, 'qwinsta', 'listener', { fields: { name: 'rdp-tcp', state: 'listening' } }),
    ]);
    expect(answers).toMatchObject([{ answer: 'listening', certainty: 'certain' }]);
    expect(answers[0]?.doubts[0]).toContain('Listens no more');
  });

  test('of another computer remains beside it, each with the other as a doubt', () => {
    const { answers } = run([
      factAt(9, 'Listener', 259),
      factAt(9, 'Listener', 258, { computer: 'HOST-2' }),
    ]);
    expect(answers.map(({ answer }) => answer).sort()).toEqual(['listening', 'not-listening']);
    expect(answers.flatMap(({ doubts }) => doubts)).toEqual(
      expect.arrayContaining([expect.stringContaining('HOST-2 says something else')]),
    );
  });

  test('says that the log was cleared, that the clock was wrong, and that other attempts failed', () => {
    const other = [
      factAt(-600, 'Core', 131, { activity: 'f420-b', fields: { ClientIP: '192.0.2.9:1' } }),
      factAt(-599, 'Tls', 36870, { activity: 'f420-b', fields: { '1': '5' } }),
    ];
    const { answers } = run([
      ...attempt(0).map((fact) => ({ ...fact, channel: 'Core/Operational' })),
      ...other,
      factAt(60, 'Eventlog', 104, { fields: { Channel: 'Maker-System-Core/Operational' } }),
      factAt(50 * HOUR, 'Old', 1),
    ]);
    const doubts = answers.flatMap((one) => one.doubts).join('\n');
    expect(doubts).toContain('The log was cleared at 2026-11-29 12:01:00 UTC');
    expect(doubts).toContain('lies ahead');
    expect(doubts).toContain('Several attempts failed: the newest, at 2026-11-29 12:00:00 UTC');
  });

  test('counts a record once that came in two files', () => {
    const facts = attempt(0);
    const judged = judge([readFileOf(facts), readFileOf(facts)], table, { now: NOON });
    expect(judged.attempts).toMatchObject([{ alike: 1 }]);
    expect(judged.answers.map(({ count }) => count)).toEqual([1, 1]);
  });

  test('knows the computer by its name with and without its domain', () => {
    const { computers } = run([
      factAt(0, 'Core', 131, {
        computer: 'HOST-1.example.org',
        fields: { ClientIP: '192.0.2.7:1' },
      }),
      factAt(0, 'Old', 1, { computer: 'host-1' }),
    ]);
    expect(computers).toEqual([{ computer: 'HOST-1.example.org', role: 'host' }]);
  });
});

describe('that no such event is there', () => {
  const client = [
    factAt(0, 'Client', 1024, { computer: 'PC-7', process: 1 }),
    factAt(3, 'Client', 1026, { computer: 'PC-7', process: 1, fields: { Value: '2308' } }),
  ];
  const span = (from: number, to: number, channel = 'Maker-System-Core/Operational'): Span => ({
    computer: 'HOST-1',
    channel,
    from: NOON + from * 1000,
    to: NOON + to * 1000,
  });
  const absent = (judged: Judged) => judged.answers.filter(({ facts }) => facts.length === 0);

  test('is an answer where the log covers the attempt, and says which time it covers', () => {
    expect(absent(run(client, {}, [span(-HOUR, HOUR)]))).toMatchObject([
      {
        check: 'arrives',
        answer: 'no',
        computer: 'HOST-1',
        role: 'host',
        title: 'None came: Core/Operational log of HOST-1 from 2026-11-29 11:00:00 to 13:00:00 UTC',
      },
    ]);
  });

  test('is none where the log begins later, ends before, or is not there', () => {
    expect(absent(run(client, {}, [span(1, HOUR)]))).toEqual([]);
    expect(absent(run(client, {}, [span(-HOUR, 2)]))).toEqual([]);
    expect(absent(run(client, {}, [span(-HOUR, HOUR, 'Application')]))).toEqual([]);
    expect(absent(run(client))).toEqual([]);
  });

  test('is none where the event is there in that minute, and one where it is of another', () => {
    const came = (seconds: number) =>
      factAt(seconds, 'Core', 131, {
        channel: 'Maker-System-Core/Operational',
        fields: { ClientIP: '192.0.2.7:1' },
      });
    expect(absent(run([...client, came(100)], {}, [span(-HOUR, HOUR)]))).toEqual([]);
    expect(absent(run([...client, came(-900)], {}, [span(-HOUR, HOUR)]))).toHaveLength(1);
  });

  test('is none where the attempt was not seen by the machine that has to have seen it', () => {
    const host = [
      factAt(0, 'Listener', 261, { activity, computer: 'HOST-2' }),
      factAt(1, 'Core', 140, { activity, computer: 'HOST-2', fields: {} }),
    ];
    expect(absent(run(host, {}, [span(-HOUR, HOUR)]))).toEqual([]);
    expect(absent(run(host, { at: NOON }, [span(-HOUR, HOUR)]))).toHaveLength(1);
  });

  test('of any event that answers the check asks the rows of the check', () => {
    const system = span(-HOUR, HOUR, 'System');
    const key = factAt(5, 'Tls', 36870, { channel: 'System', fields: { '1': '5' } });
    expect(absent(run(client, {}, [system]))).toMatchObject([{ check: 'key', answer: 'nothing' }]);
    expect(absent(run([...client, key], {}, [system]))).toEqual([]);
  });

  test('is not taken from the client’s own log, and is doubted where the host is not known', () => {
    const own = { ...span(-HOUR, HOUR, 'System'), computer: 'PC-7' };
    expect(absent(run(client, {}, [own]))).toEqual([]);
    const [answer] = absent(run(client, {}, [span(-HOUR, 10, 'System')]));
    expect(answer?.doubts).toEqual([
      'Nothing shows that HOST-1 is the host of this attempt.',
      'The log ends 7 seconds after the attempt.',
      'The clocks of the two computers may differ.',
    ]);
  });

  test('is none where only the end of a log is known', () => {
    expect(absent(run([], {}, [span(-HOUR, HOUR, 'System')]))).toEqual([]);
  });
});

test('200,000 facts take no more than a bounded multiple of 20,000', () => {
  const facts = (count: number): Fact[] =>
    Array.from({ length: count }, (_, index) =>
      factAt(index / 10, index % 2 ? 'Audit' : 'Core', index % 2 ? 4625 : 131, {
        ...(index % 4 === 0 && { activity: `f420-${index}` }),
        fields: {
          ClientIP: `10.0.${index % 250}.1:${1024 + (index % 60_000)}`,
          IpAddress: `10.0.${index % 250}.1`,
        },
      }),
    );
  // Counts the work, not the time: a join that compares all with all reads fields a million times as often.
  let reads = 0;
  const counted = (count: number): number => {
    reads = 0;
    const watched = facts(count).map((fact) => ({
      ...fact,
      get provider() {
        reads += 1;
        return fact.provider;
      },
    }));
    run(watched);
    return reads;
  };
  const [few, many] = [counted(2000), counted(20_000)];
  expect(many).toBeLessThan(few * 20);
});
