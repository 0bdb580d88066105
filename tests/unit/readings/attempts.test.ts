import { describe, expect, test } from 'vitest';
import type { Fact } from '../../../src/lib/artefacts/fact.ts';
import { judge } from '../../../src/lib/readings/judge.ts';
import type { Attempt } from '../../../src/lib/readings/readings.ts';
import { factAt, NOON, readFileOf, tableOf } from '../../support/facts.ts';

const DAY = 86_400;

// Steps of a host, by their ids.
const IN = 1;
const KEY = 2;
const SESSION = 3;
const END = 4;
const LOST = 5;
const NLA = 6;
const REFUSED = 7;
const ANY = 8;
const ROWS = [
  { id: IN, title: 'Came in', on: 'host', begins: true, peer: 'a', stage: 'listener' },
  { id: KEY, title: 'Key', on: 'host', stage: 'tls', ends: 'failed' },
  { id: SESSION, title: 'Session', on: 'host', stage: 'session', ends: 'succeeded' },
  { id: END, title: 'End', on: 'host', ends: 'ended', note: 'It ends each.' },
  { id: LOST, title: 'Lost', on: 'host', ends: 'failed', note: 'Nobody knows where.' },
  { id: NLA, title: 'Through', on: 'host', stage: 'nla' },
  { id: REFUSED, title: 'Refused', on: 'host', stage: 'nla', ends: 'failed' },
  { id: ANY, title: 'Anywhere', begins: true, stage: 'listener' },
].map((row) => ({ provider: 'H', ...row }));

type Step = [seconds: number, id: number];

let activities = 0;
/** Make the facts of one attempt of a client, joined by their key. */
function attempt(
  steps: readonly Step[],
  address = '192.0.2.7',
  change: Partial<Fact> = {},
): Fact[] {
  activities += 1;
  const activity = `f420-${activities}`;
  return steps.map(([seconds, id]) =>
    factAt(seconds, 'H', id, { activity, fields: { a: address }, ...change }),
  );
}

/** Return the attempts of all facts in the order in which they began. */
const attemptsOf = (...facts: Fact[][]): Attempt[] =>
  judge([readFileOf(facts.flat())], tableOf(ROWS), { now: NOON }).attempts.sort(
    (a, b) => a.from - b.from,
  );
const notesOf = (...facts: Fact[][]): string[][] => attemptsOf(...facts).map(({ notes }) => notes);

describe('a failure before the same client got in', () => {
  const failed = attempt([
    [0, IN],
    [1, KEY],
  ]);
  const entered = (seconds: number, address?: string) =>
    attempt(
      [
        [seconds, IN],
        [seconds + 1, SESSION],
      ],
      address,
    );
  const note = (length: string) => [`From the same address somebody got in ${length} later.`];

  test('names the next success of a day', () => {
    expect(notesOf(failed, entered(61))).toEqual([note('60 seconds'), []]);
    expect(notesOf(failed, entered(1 + 7200), entered(1 + 3 * 3600))[0]).toEqual(note('2 hours'));
    expect(notesOf(failed, entered(1 + DAY))[0]).toEqual(note('24 hours'));
    expect(notesOf(failed, entered(1.001 + DAY))[0]).toEqual([]);
  });

  test('names none of another client, of earlier, or after what did not fail', () => {
    expect(notesOf(failed, entered(61, '192.0.2.8'))).toEqual([[], []]);
    expect(notesOf(entered(-60), failed)).toEqual([[], []]);
    expect(notesOf(attempt([[0, IN]]), entered(61))).toEqual([[], []]);
    expect(notesOf(entered(0), entered(61))).toEqual([[]]);
    const failedAgain = attempt([
      [61, IN],
      [62, KEY],
    ]);
    expect(notesOf(failed, failedAgain)).toEqual([[]]);
  });

  test('names none that began while it went on', () => {
    const long = attempt([
      [0, IN],
      [90, KEY],
    ]);
    expect(notesOf(long, entered(60))).toEqual([[], []]);
    expect(notesOf(long, entered(90))[0]).toContain(note('1 second')[0]);
  });
});

describe('a session that failed', () => {
  test('had been there from the first success to the last failure', () => {
    expect(
      notesOf(
        attempt([
          [0, IN],
          [5, SESSION],
          [60, SESSION],
          [70, KEY],
          [125, LOST],
        ]),
      ),
    ).toEqual([['It had got in: the session ended 2 minutes later.']]);
  });

  test('is none where it goes on, or where it never began', () => {
    const [goesOn] = attemptsOf(
      attempt([
        [0, IN],
        [5, KEY],
        [9, SESSION],
      ]),
    );
    expect([goesOn?.outcome, goesOn?.notes]).toEqual(['succeeded', []]);
    const never = attempt([
      [0, IN],
      [5, KEY],
    ]);
    expect(notesOf(never)).toEqual([[]]);
  });
});

describe('a client that comes back at once', () => {
  const failed = attempt([
    [0, IN],
    [1, KEY],
  ]);
  const silent = attempt([
    [0, IN],
    [1, END],
  ]);
  const supersedes = (first: Fact[], steps: readonly Step[], address?: string): boolean =>
    attemptsOf(first, attempt(steps, address))[0]?.superseded ?? false;

  test.each<[string, boolean, Step[]]>([
    ['gets in', true, [[1.5, SESSION]]],
    ['gets further', true, [[1.5, NLA]]],
    ['gets in after two seconds', true, [[3, SESSION]]],
    ['gets in after more than two seconds', false, [[3.001, SESSION]]],
    ['got in before the failure', false, [[0.999, SESSION]]],
    ['gets in at the same moment', true, [[1, SESSION]]],
    ['gets no further', false, [[1.5, IN]]],
    ['fails farther on', false, [[1.5, REFUSED]]],
  ])('makes the failure a step on the way if it %s: %s', (_, superseded, steps) => {
    const [[seconds]] = steps as [Step];
    expect(supersedes(failed, [[seconds, IN], ...steps])).toBe(superseded);
  });

  test('does so after an end without a word, and not while the first goes on', () => {
    const next: Step[] = [
      [2, IN],
      [2, SESSION],
    ];
    expect(supersedes(silent, next)).toBe(true);
    expect(supersedes(attempt([[0, IN]]), next)).toBe(false);
    expect(supersedes(failed, next, '192.0.2.8')).toBe(false);
    const lost = attempt([
      [0, IN],
      [1, LOST],
    ]);
    expect(supersedes(lost, next)).toBe(true);
    expect(
      supersedes(lost, [
        [2, IN],
        [2, NLA],
      ]),
    ).toBe(true);
    expect(supersedes(lost, [[2, IN]])).toBe(false);
    expect(supersedes(silent, [[2, IN]])).toBe(false);
  });

  test('gets in where it had been before it was lost', () => {
    const lost = attempt([
      [0, IN],
      [1, SESSION],
      [60, LOST],
    ]);
    expect(
      supersedes(lost, [
        [61, IN],
        [61, SESSION],
      ]),
    ).toBe(true);
  });

  test('is noted with the pause, and only the attempt right before counts', () => {
    const again = attempt([
      [2, IN],
      [2.5, KEY],
    ]);
    const through = attempt([
      [3, IN],
      [3, SESSION],
    ]);
    const [first, second] = attemptsOf(failed, again, through);
    // The two are alike and both are shown: one was a step on the way.
    expect([first?.superseded, second?.superseded]).toEqual([false, true]);
    expect(second?.notes).toEqual([
      'From the same address somebody got in 1 second later.',
      'The client came back within 1 second and got further: this was a step on its way.',
    ]);
  });

  test('makes no step on the way where nobody knows the address', () => {
    const [first] = attemptsOf(
      attempt(
        [
          [0, IN],
          [1, KEY],
        ],
        'LOCAL',
      ),
      attempt(
        [
          [2, IN],
          [2, SESSION],
        ],
        'LOCAL',
      ),
    );
    expect([first?.superseded, first?.notes]).toEqual([false, []]);
  });
});

describe('attempts that are alike', () => {
  const count = (...facts: Fact[][]): number => attemptsOf(...facts).length;
  const base: Step[] = [
    [0, IN],
    [1, KEY],
  ];
  const later = (steps: readonly Step[], by = 900): Step[] =>
    steps.map(([seconds, id]) => [seconds + by, id]);

  test('have failed by the same steps at the same stage, whatever else they wrote', () => {
    expect(count(attempt(base), attempt(later(base)))).toBe(1);
    expect(count(attempt(base), attempt(later([...base, [2, END]])))).toBe(1);
    expect(
      count(
        attempt(base),
        attempt(
          later([
            [0, IN],
            [1, REFUSED],
          ]),
        ),
      ),
    ).toBe(2);
    expect(
      count(
        attempt(base),
        attempt(
          later([
            [0, IN],
            [1, LOST],
          ]),
        ),
      ),
    ).toBe(2);
    expect(count(attempt(base), attempt(later([...base, [2, NLA]])))).toBe(2);
    expect(count(attempt(base), attempt(later([...base, [2, LOST]])))).toBe(2);
  });

  test('have the same steps where none fails, in any order, and any where they got in', () => {
    const open: Step[] = [
      [0, IN],
      [1, NLA],
    ];
    expect(count(attempt(open), attempt(later(open)))).toBe(1);
    expect(
      count(
        attempt(open),
        attempt(
          later([
            [0, NLA],
            [1, IN],
          ]),
        ),
      ),
    ).toBe(1);
    expect(count(attempt(open), attempt(later([...open, [2, END]])))).toBe(2);
    expect(
      count(
        attempt([
          [0, NLA],
          [0, IN],
        ]),
        attempt(
          later([
            [0, ANY],
            [1, NLA],
          ]),
        ),
      ),
    ).toBe(2);
    const entered: Step[] = [...open, [2, SESSION]];
    expect(
      count(
        attempt(entered),
        attempt(
          later([
            [0, IN],
            [1, SESSION],
          ]),
        ),
      ),
    ).toBe(1);
  });

  test('are of the same computers', () => {
    const other = { computer: 'HOST-2' };
    expect(count(attempt(base), attempt(later(base), '192.0.2.7', other))).toBe(2);
  });

  test('tell how many there were, since when and from how many addresses', () => {
    const from = (by: number, address: string) => attempt(later(base, by), address);
    expect(
      attemptsOf(from(0, '192.0.2.7'), from(60, '192.0.2.8'), from(120, '192.0.2.7')),
    ).toMatchObject([{ alike: 3, since: NOON, from: NOON + 120_000, addresses: 2 }]);
    expect(attemptsOf(from(0, 'LOCAL'), from(60, 'LOCAL'))).toMatchObject([
      { alike: 2, addresses: 0, peer: null },
    ]);
  });
});

describe('an attempt', () => {
  test('names the computers that saw it, and their parts', () => {
    const [one] = attemptsOf(attempt([[0, IN]]));
    expect(one).toMatchObject({
      computers: ['HOST-1'],
      seenBy: ['host'],
      peer: '192.0.2.7',
      addresses: 1,
      alike: 1,
      since: NOON,
    });
    for (const computer of ['', undefined])
      expect(attemptsOf([{ ...attempt([[0, IN]])[0], computer }] as Fact[])).toMatchObject([
        { computers: [], seenBy: ['host'] },
      ]);
  });

  test('is seen by the part that its computer shows elsewhere', () => {
    const anywhere = attempt([[900, ANY]]);
    expect(attemptsOf(anywhere)).toMatchObject([{ seenBy: [] }]);
    expect(attemptsOf(attempt([[0, IN]]), anywhere)[1]).toMatchObject({ seenBy: ['host'] });
  });

  test('shows its first and its last thirty steps where it has more than sixty', () => {
    const of = (count: number) =>
      attemptsOf(
        attempt([[0, IN], ...Array.from({ length: count - 1 }, (_, at): Step => [at + 1, NLA])]),
      )[0]?.steps.map(({ fact }) => ((fact.time ?? 0) - NOON) / 1000) ?? [];
    expect(of(60)).toHaveLength(60);
    expect(of(61)).toEqual([
      ...Array.from({ length: 30 }, (_, at) => at),
      ...Array.from({ length: 30 }, (_, at) => at + 31),
    ]);
  });

  test('has steps with their titles, stages and ends', () => {
    const [one] = attemptsOf(
      attempt([
        [0, IN],
        [1, LOST],
      ]),
    );
    expect(one?.steps).toMatchObject([
      { title: 'Came in', template: 'Came in', stage: 2, ends: null },
      { title: 'Lost', template: 'Lost', stage: null, ends: 'failed' },
    ]);
    expect(one).toMatchObject({ reached: 2, outcome: 'failed', endedAt: null });
  });
});
