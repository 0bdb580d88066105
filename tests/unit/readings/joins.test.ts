import { describe, expect, test } from 'vitest';
import type { Fact } from '../../../src/lib/artefacts/fact.ts';
import type { Draft } from '../../../src/lib/readings/attempt-draft.ts';
import { joinAttempts } from '../../../src/lib/readings/join-attempts.ts';
import { compileTable } from '../../../src/lib/readings/match-row.ts';
import { collectRoles } from '../../../src/lib/readings/role.ts';
import { toSteps } from '../../../src/lib/readings/to-steps.ts';
import { bareFact, factAt, tableOf } from '../../support/facts.ts';

const host = { on: 'host', peer: ['a', 'p'], note: 'A step of hosts.' };
const client = { on: 'client', note: 'A step of clients.' };
const table = compileTable(
  tableOf(
    [
      { id: 'in', begins: true, ...host },
      { id: 'in-too', begins: true, ...host },
      { id: 'step', stage: 'nla', ...host },
      { id: 'fail', ends: 'failed', ...host },
      { id: 'ok', ends: 'succeeded', ...host },
      { id: 'end', ends: 'ended', ...host },
      { id: 'any-in', begins: true },
      { id: 'any-fail', ends: 'failed', stage: 'tls' },
      { id: 'any-step', stage: 'tls' },
      { id: 'c-in', begins: true, ...client },
      { id: 'c-step', stage: 'nla', ...client },
      { id: 'c-fail', ends: 'failed', ...client },
      { id: 'c-ok', ends: 'succeeded', ...client },
      { id: 'c-end', ends: 'ended', ...client },
      { id: 'g-in', begins: true, on: 'gateway' },
    ]
      .map((row) => ({ provider: 'P', title: 'A step', ...row }))
      .concat([{ provider: 'tcp', id: 'connection', title: 'Captured', begins: true }]),
  ),
);

const joinedOf = (facts: readonly Fact[]): Draft[] => {
  const roles = collectRoles();
  const matched = facts.map((fact) => {
    const rows = table.rowsFor(fact);
    roles.add(fact, rows);
    return { fact, rows };
  });
  return joinAttempts(toSteps(matched), roles.of).sort((a, b) => a.from - b.from);
};
/** Write each attempt as its way of joining and the ids of its steps. */
const joined = (...facts: readonly Fact[]): string[] =>
  joinedOf(facts).map(
    ({ joinedBy, steps }) => `${joinedBy}: ${steps.map(({ fact }) => fact.id).join(' ')}`,
  );
type Change = Partial<Fact> & { a?: string; p?: string };
const at = (seconds: number, id: string, { a, p, ...change }: Change = {}): Fact =>
  factAt(seconds, 'P', id, {
    fields: { ...(a !== undefined && { a }), ...(p !== undefined && { p }) },
    ...change,
  });
const captured = (seconds: number, address: string, port: number): Fact =>
  bareFact(seconds, 'tcp', 'connection', { client: address, clientPort: `${port}` });

const ONE = '192.0.2.1';
const TWO = '192.0.2.2';

describe('facts of a host without a key', () => {
  test.each<[string, Fact[], string[]]>([
    [
      'within 30 seconds of each other',
      [at(0, 'in'), at(30, 'step'), at(60, 'ok')],
      ['in step ok'],
    ],
    ['after a longer silence', [at(0, 'in'), at(30.001, 'fail')], ['in', 'fail']],
    ['one begins again', [at(0, 'in'), at(1, 'step'), at(2, 'in')], ['in step', 'in']],
    ['two kinds of beginnings', [at(0, 'in'), at(1, 'in-too')], ['in in-too']],
    ['one is decided again', [at(0, 'in'), at(1, 'fail'), at(2, 'fail')], ['in fail', 'fail']],
    ['one is decided otherwise', [at(0, 'in'), at(1, 'fail'), at(2, 'ok')], ['in fail ok']],
    ['the same step again', [at(0, 'in'), at(1, 'step'), at(2, 'step')], ['in step step']],
    ['the same end again', [at(0, 'in'), at(1, 'end'), at(2, 'end')], ['in end end']],
    ['another client', [at(0, 'in', { a: ONE }), at(1, 'fail', { a: TWO })], ['in', 'fail']],
    ['the same client', [at(0, 'in', { a: ONE }), at(1, 'fail', { a: ONE })], ['in fail']],
    [
      'the same client, once with its port',
      [at(0, 'in', { a: ONE }), at(1, 'fail', { a: ONE, p: '7' })],
      ['in fail'],
    ],
    [
      'a client whose port is known by then',
      [at(0, 'in', { a: ONE }), at(1, 'step', { a: ONE, p: '7' }), at(2, 'ok', { a: ONE, p: '8' })],
      ['in step', 'ok'],
    ],
    [
      'a client that is known by then',
      [at(0, 'in'), at(1, 'step', { a: ONE }), at(2, 'ok', { a: TWO })],
      ['in step', 'ok'],
    ],
    [
      'a port that is kept',
      [
        at(0, 'step', { a: ONE, p: '7' }),
        at(1, 'step', { a: ONE }),
        at(2, 'step', { a: ONE, p: '8' }),
      ],
      ['step step', 'step'],
    ],
    ['of two processes', [at(0, 'in', { process: 1 }), at(1, 'ok', { process: 2 })], ['in ok']],
    ['of two computers', [at(0, 'in'), at(1, 'ok', { computer: 'HOST-2' })], ['in', 'ok']],
    ['long after', [at(0, 'in', { process: 1 }), at(60, 'fail', { process: 1 })], ['in', 'fail']],
    ['that nothing began', [at(0, 'end'), at(1, 'step')], []],
    ['of which one names a client', [at(0, 'end'), at(1, 'step', { a: ONE })], ['end step']],
    ['that decide', [at(0, 'ok')], ['ok']],
    ['of no known part', [at(0, 'any-fail'), at(90, 'any-step')], []],
    ['of no known part that begin', [at(0, 'any-in'), at(1, 'any-fail')], ['any-in any-fail']],
  ])('are joined by time: %s', (_, facts, attempts) => {
    expect(joined(...facts)).toEqual(attempts.map((text) => `time: ${text}`));
  });
});

describe('facts of a client', () => {
  const window = { process: 1 };

  test.each<[string, Fact[], string[]]>([
    ['at once', [at(0, 'c-in'), at(30, 'c-ok')], ['c-in c-ok']],
    ['of two windows', [at(0, 'c-in', window), at(1, 'c-ok', { process: 2 })], ['c-in', 'c-ok']],
    [
      'a failure a working day later',
      [at(0, 'c-in', window), at(43_200, 'c-fail', window)],
      ['c-in c-fail'],
    ],
    [
      'a later failure',
      [at(0, 'c-in', window), at(43_200.001, 'c-fail', window)],
      ['c-in', 'c-fail'],
    ],
    ['an end', [at(0, 'c-in', window), at(3600, 'c-end', window)], ['c-in c-end']],
    ['of no process', [at(0, 'c-in'), at(3600, 'c-fail')], ['c-in', 'c-fail']],
    ['no end', [at(0, 'c-in', window), at(3600, 'c-ok', window)], ['c-in', 'c-ok']],
    ['a mere step', [at(0, 'c-in', window), at(31, 'c-step', window)], ['c-in']],
  ])('are joined within their window: %s', (_, facts, attempts) => {
    expect(joined(...facts)).toEqual(attempts.map((text) => `time: ${text}`));
  });

  test('are not mixed with those of a host on the same computer', () => {
    expect(joined(at(0, 'in'), at(11, 'c-in'), at(12, 'ok'), at(13, 'c-ok'))).toEqual([
      'time: in ok',
      'time: c-in c-ok',
    ]);
  });
});

describe('facts with a key', () => {
  const key = { activity: 'f420-1' };

  test('are joined by it however far apart they are', () => {
    expect(joined(at(0, 'in', key), at(9000, 'end', key), at(9001, 'in', key))).toEqual([
      'activity: in end in',
    ]);
    expect(joined(at(0, 'in', key), at(1, 'in', { activity: 'f420-2' }))).toEqual([
      'activity: in',
      'activity: in',
    ]);
    expect(joined(at(0, 'in', key), at(20, 'in', { ...key, computer: 'HOST-2' }))).toHaveLength(2);
    expect(joined(at(0, 'end', key))).toEqual([]);
  });

  test.each([
    ['no value', { activity: '' }],
    ['zeros', { activity: '00000000-0000-0000-0000-000000000000' }],
    ['a zero', { activity: '0' }],
    ['a key of the log of sign-ins', { ...key, channel: ' SECURITY ' }],
  ])('are joined by time where it is %s', (_, change) => {
    expect(joined(at(0, 'in', change), at(31, 'in', change))).toEqual(['time: in', 'time: in']);
  });

  test('are ordered by time', () => {
    expect(joined(at(2, 'end', key), at(0, 'in', key), at(1, 'step', key))).toEqual([
      'activity: in step end',
    ]);
  });
});

describe('a fact without a key beside an attempt that has one', () => {
  const key = { activity: 'f420-1' };
  const other = { activity: 'f420-2' };
  const decided = [at(0, 'in', key), at(10, 'fail', key), at(60, 'end', key)];

  test.each<[number, boolean]>([
    [-2.001, false],
    [-2, true],
    [12, true],
    [12.001, false],
    [60, false],
  ])('at %s seconds is taken: %s', (seconds, taken) => {
    const attempts = joinedOf([...decided, at(seconds, 'any-fail')]);
    expect(attempts).toHaveLength(1);
    expect(attempts[0]?.steps).toHaveLength(taken ? 4 : 3);
  });

  test('is taken until two seconds after the last step where nothing is decided', () => {
    const open = [at(0, 'in', key), at(60, 'end', key)];
    expect(joined(...open, at(62, 'any-step'))).toEqual(['activity: in end any-step']);
    expect(joined(...open, at(62.001, 'any-step'))).toEqual(['activity: in end']);
  });

  test('makes no way for the next one', () => {
    expect(joined(at(0, 'in', key), at(2, 'any-step'), at(4, 'any-fail'))).toEqual([
      'activity: in any-step',
    ]);
  });

  test('is given to none of several, unless an address tells', () => {
    const two = (first: Change, second: Change, fact: Fact): string[] =>
      joined(at(0, 'in', { ...key, ...first }), at(1, 'in-too', { ...other, ...second }), fact);
    const plain = at(1, 'any-step');
    expect(two({ a: ONE }, { a: TWO }, plain)).toEqual(['activity: in', 'activity: in-too']);
    const known = (a: string) => at(1, 'step', { a });
    expect(two({ a: ONE }, { a: TWO }, known(TWO))[1]).toBe('activity: in-too step');
    expect(two({ a: ONE }, { a: TWO }, known(ONE))[0]).toBe('activity: in step');
    expect(two({ a: ONE }, {}, known(ONE))[0]).toBe('activity: in step');
    expect(two({}, { a: ONE }, known(ONE))[1]).toBe('activity: in-too step');
    expect(two({}, { a: TWO }, known(ONE))[0]).toBe('activity: in step');
    expect(two({ a: ONE }, { a: ONE }, known(ONE))[1]).toBe('activity: in-too step');
    expect(two({ a: ONE }, { a: TWO }, known('192.0.2.3'))).toEqual(
      ['activity: in', 'time: step', 'activity: in-too'].toSorted(
        (a, b) => Number(a.startsWith('time')) - Number(b.startsWith('time')),
      ),
    );
  });

  test('is not taken where it decides for a second time, or is of another computer', () => {
    expect(joined(...decided, at(11, 'fail'))).toEqual(['activity: in fail end', 'time: fail']);
    expect(joined(...decided, at(11, 'ok'))).toEqual(['activity: in fail ok end']);
    expect(joined(...decided, at(11, 'step'))).toEqual(['activity: in fail step end']);
    expect(joined(...decided, at(11, 'ok', { computer: 'HOST-2' }))).toHaveLength(2);
  });
});

test('a fact without a key is given to one of the last 64 attempts that had begun', () => {
  const steps = (count: number): number | undefined =>
    joinedOf([
      ...Array.from({ length: count }, (_, index) =>
        at(index / 1000, 'in', { activity: `f420-${index}`, a: `192.0.2.${index}` }),
      ),
      at(0.5, 'step', { a: '192.0.2.0' }),
    ])[0]?.steps.length;
  expect([steps(64), steps(65)]).toEqual([2, 1]);
});

describe('a captured connection', () => {
  const key = { activity: 'f420-1' };
  const seen = (seconds: number, port = 7, address = ONE) => captured(seconds, address, port);
  const notes = (...facts: Fact[]) => joinedOf(facts)[0]?.notes;

  test('is an attempt by itself', () => {
    expect(joined(seen(0, 7), seen(1, 8), seen(2, 9, TWO))).toEqual([
      'connection: connection',
      'connection: connection',
      'connection: connection',
    ]);
  });

  test('is joined with the attempt of the same address and port, within five minutes', () => {
    const event = at(0, 'in', { a: ONE, p: '7', ...key });
    expect(joined(event, seen(300))).toEqual(['activity: in connection']);
    expect(joined(event, seen(300.001))).toHaveLength(2);
    expect(joined(seen(-300), event)).toEqual(['connection: connection in']);
    expect(joined(event, seen(1, 8))).toHaveLength(2);
    expect(joined(event, seen(1, 7, TWO))).toHaveLength(2);
    expect(joined(at(0, 'in', { a: ONE, p: '7' }), seen(0.5))).toEqual([
      'connection: in connection',
    ]);
    const portless = at(0, 'in', { a: ONE, ...key });
    expect(joined(portless, captured(1, ONE, 0))).toHaveLength(2);
  });

  test('is joined with the later one of two', () => {
    const events = [
      at(0, 'in', { a: ONE, p: '7', ...key }),
      at(9, 'in-too', { a: ONE, p: '7', activity: 'f420-2' }),
    ];
    expect(joined(...events, seen(10))).toEqual(['activity: in', 'activity: in-too connection']);
  });

  test('tells by how much the clocks differ', () => {
    const event = at(0, 'in', { a: ONE, p: '7', ...key });
    expect(notes(event, seen(2))).toEqual([]);
    expect(notes(event, seen(2.001))).toEqual(['The two clocks differ by about 2 seconds.']);
    expect(notes(seen(-90), event)).toEqual(['The two clocks differ by about 2 minutes.']);
  });

  test('is not joined with one of the same side or the same computer', () => {
    const event = (seconds: number, id: string, computer: string) =>
      at(seconds, id, { a: ONE, p: '7', activity: `f-${seconds}`, computer });
    expect(joined(event(0, 'in', 'HOST-1'), event(1, 'in', 'HOST-2'))).toHaveLength(2);
    expect(joined(event(0, 'in', 'HOST-1'), event(1, 'in-too', 'HOST-1'))).toHaveLength(2);
  });
});

describe('attempts of a client and of a host', () => {
  const pc = { computer: 'PC-7', process: 1 };
  const NOTE =
    'The artefacts of the two computers are joined by time alone, and their clocks may differ.';

  test.each<[number, boolean]>([
    [-10.001, false],
    [-10, true],
    [10, true],
    [10.001, false],
  ])('that begin %s seconds apart are one: %s', (seconds, one) => {
    const attempts = joinedOf([at(0, 'c-in', pc), at(seconds, 'in')]);
    expect(attempts).toHaveLength(one ? 1 : 2);
    expect(attempts.flatMap(({ notes }) => notes)).toEqual(one ? [NOTE] : []);
  });

  test('are joined where there is one of each only', () => {
    const key = (n: number) => ({ activity: `f420-${n}` });
    const second = { computer: 'PC-8', process: 2 };
    expect(joined(at(0, 'c-in', pc), at(1, 'in'))).toEqual(['time: c-in in']);
    expect(joined(at(0, 'c-in', pc), at(1, 'in', key(1)), at(2, 'in', key(2)))).toHaveLength(3);
    expect(joined(at(0, 'c-in', pc), at(0, 'c-in', second), at(1, 'in'))).toHaveLength(3);
    expect(joined(at(0, 'c-in', pc), at(1, 'in', key(1)), at(11, 'in', key(2)))).toEqual([
      'activity: c-in in',
      'activity: in',
    ]);
    expect(joined(at(-5, 'in', key(1)), at(0, 'c-in', pc), at(-11, 'in', key(2)))).toHaveLength(2);
  });

  test('are not joined with a gateway, with each other’s kind, or with nobody’s', () => {
    expect(joined(at(0, 'c-in', pc), at(1, 'g-in', { computer: 'GW' }))).toHaveLength(2);
    expect(joined(at(0, 'in'), at(1, 'in', { computer: 'HOST-2' }))).toHaveLength(2);
    expect(joined(at(0, 'c-in', pc), at(1, 'any-in', { computer: 'X' }))).toHaveLength(2);
  });

  test('are joined by the part that a computer shows elsewhere', () => {
    const elsewhere = at(-900, 'in', { computer: 'X' });
    expect(joined(elsewhere, at(0, 'c-in', pc), at(1, 'any-in', { computer: 'X' }))).toEqual([
      'time: in',
      'time: c-in any-in',
    ]);
  });

  test('are not joined where one shows both parts, or where their addresses differ', () => {
    const key = { activity: 'f420-1' };
    const both = [at(0, 'in', key), at(0.5, 'c-in', key)];
    expect(joined(...both, at(1, 'c-in', pc))).toHaveLength(2);
    expect(joined(...both, at(1, 'in', { computer: 'HOST-2' }))).toHaveLength(2);
    const from = { ...at(0, 'c-in', pc), fields: { client: ONE } };
    expect(joined(from, at(1, 'in', { a: TWO }))).toHaveLength(2);
    expect(joined(from, at(1, 'in', { a: ONE }), at(2, 'in-too', { a: TWO }))).toEqual([
      'time: c-in in',
      'time: in-too',
    ]);
  });

  test('have their steps in the order of time', () => {
    expect(joined(at(0, 'c-in', pc), at(3, 'c-fail', pc), at(1, 'in'), at(2, 'fail'))).toEqual([
      'time: c-in in fail c-fail',
    ]);
  });
});
