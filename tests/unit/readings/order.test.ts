import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../src/lib/artefacts/fact.ts';
import { findFocus } from '../../../src/lib/readings/find-focus.ts';
import { groupAlike } from '../../../src/lib/readings/group-alike.ts';
import { createNearness } from '../../../src/lib/readings/near-focus.ts';
import { orderFacts } from '../../../src/lib/readings/order-facts.ts';
import { outcomeOf } from '../../../src/lib/readings/outcome.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;

describe('orderFacts', () => {
  const order = (...facts: object[]): unknown[] =>
    orderFacts(facts.map((fact) => ({ fact: { source: 's', ...fact } as Fact }))).map(
      ({ item, order: at }) => [(item.fact as { name?: string }).name, at],
    );

  it('goes by time and leaves out facts without one', () => {
    expect(
      order({ name: 'b', time: 20 }, { time: null }, { time: NaN }, { name: 'a', time: 10 }),
    ).toEqual([
      ['a', 10],
      ['b', 20],
    ]);
  });

  it('goes by the number of the record at equal times', () => {
    expect(
      order(
        { name: 'b', time: 5, record: 2 },
        { name: 'a', time: 5, record: 1 },
        { name: 'z', time: 5 },
      ),
    ).toEqual([
      ['z', 5],
      ['a', 5],
      ['b', 5],
    ]);
  });

  it('puts a whole second after the record before it, within that second only', () => {
    expect(
      order(
        { name: 'b', time: 1000, record: 2 },
        { name: 'a', time: 1400, record: 1 },
        { name: 'c', time: 3000, record: 3 },
        { name: 'd', time: 1001, record: 4 },
      ),
    ).toEqual([
      ['d', 1001],
      ['a', 1400],
      ['b', 1400],
      ['c', 3000],
    ]);
    expect(
      order({ name: 'a', time: 2000, record: 1 }, { name: 'b', time: 1000, record: 2 }),
    ).toEqual([
      ['b', 1000],
      ['a', 2000],
    ]);
  });

  it('does not mix the records of two logs', () => {
    for (const other of [{ channel: 'x' }, { computer: 'x' }, { source: 'x' }])
      expect(
        order({ name: 'a', time: 1400, record: 1 }, { name: 'b', time: 1000, record: 2, ...other }),
      ).toEqual([
        ['b', 1000],
        ['a', 1400],
      ]);
  });
});

const attempt = (from: number, change: object = {}, kind = String(from)) =>
  ({
    kind,
    attempt: { from, focus: false, outcome: 'failed', superseded: false, endedAt: null, ...change },
    draft: { steps: [], to: from + 5, peer: null },
  }) as unknown as Parameters<typeof findFocus>[0][number];

describe('findFocus', () => {
  const focus = (finished: object[], at?: number, spans: object[] = []) =>
    findFocus(finished as never, spans as never, {
      now: 10 * DAY,
      ...(at !== undefined && { at }),
    });

  it('takes the newest attempt that failed, then the newest that ended without a word', () => {
    const failed = [attempt(10), attempt(20), attempt(30, { superseded: true })];
    expect(focus(failed)).toEqual({ from: 20, to: 25, by: 'attempt' });
    expect(failed.map((one) => one.attempt.focus)).toEqual([false, true, false]);
    const silent = [
      attempt(10, { outcome: 'unknown', endedAt: 1 }),
      attempt(20, { outcome: 'unknown' }),
    ];
    expect(focus(silent)?.from).toBe(10);
    expect(focus([...silent, attempt(5)])?.from).toBe(5);
    expect(focus([attempt(1, { outcome: 'succeeded' })])).toBeNull();
  });

  it('ends where a session begins', () => {
    const one = attempt(10);
    const step = (order: number, ends: string) => ({ order, row: { row: { ends } } });
    Object.assign(one.draft, {
      steps: [step(11, 'failed'), step(12, 'succeeded'), step(13, 'succeeded')],
    });
    expect(focus([one])).toEqual({ from: 10, to: 12, by: 'attempt' });
  });

  it('takes the minute that a person says, with an attempt within five minutes of it', () => {
    const at = 100 * MINUTE;
    expect(focus([], at)).toEqual({ from: at, to: at + MINUTE, by: 'said' });
    expect(focus([attempt(at - 5 * MINUTE)], at)).toMatchObject({
      from: at - 5 * MINUTE,
      by: 'said',
    });
    expect(focus([attempt(at + 6 * MINUTE)], at)).toMatchObject({ from: at + 6 * MINUTE });
    for (const far of [at - 5 * MINUTE - 1, at + 6 * MINUTE + 1])
      expect(focus([attempt(far)], at)).toMatchObject({ from: at });
    const near = attempt(at + 1, { outcome: 'succeeded' });
    expect(focus([near, attempt(at - MINUTE)], at)).toMatchObject({ from: at - MINUTE });
    expect(focus([attempt(at - 2 * MINUTE), attempt(at - MINUTE)], at)?.from).toBe(at - MINUTE);
  });

  it('takes the end of the newest log whose clock can be right', () => {
    const to = (end: number) => ({ from: 0, to: end });
    expect(focus([], undefined, [to(5), to(11 * DAY), to(11 * DAY + 1), to(7)])).toEqual({
      from: 11 * DAY,
      to: 11 * DAY,
      by: 'log',
    });
    expect(focus([])).toBeNull();
  });
});

describe('createNearness', () => {
  const fact = (time: number | null) => ({ time }) as Fact;
  const [own, foreign] = [fact(0), fact(0)];
  const near = (focus: object | null, time: number | null, steps = [own]) =>
    createNearness(focus as never, new Set(steps), new Set([foreign]))(fact(time));
  const said = { from: 10 * MINUTE, to: 11 * MINUTE, by: 'said' };

  it('counts what is two minutes around an attempt, five around a minute that was only said', () => {
    const attempted = { ...said, by: 'attempt' };
    for (const [focus, steps, reach] of [
      [attempted, [own], 2],
      [attempted, [], 2],
      [said, [own], 2],
      [said, [], 5],
    ] as const) {
      expect(near(focus, (10 - reach) * MINUTE, [...steps])).toBe('near');
      expect(near(focus, (11 + reach) * MINUTE, [...steps])).toBe('near');
      expect(near(focus, (10 - reach) * MINUTE - 1, [...steps])).toBe('far');
      expect(near(focus, (11 + reach) * MINUTE + 1, [...steps])).toBe('far');
    }
  });

  it('counts what has no time and the steps of the attempt, and not those of others', () => {
    const of = createNearness(said as never, new Set([own]), new Set([foreign]));
    expect([near(said, null), of(own), of(foreign)]).toEqual(['near', 'near', 'far']);
    const about = { ...said, from: 0, to: 0 };
    expect(createNearness(about as never, new Set(), new Set([foreign]))(foreign)).toBe('far');
  });

  it('knows the day only where a log is all there is', () => {
    const log = { from: 2 * DAY, to: 2 * DAY, by: 'log' };
    expect([DAY - 1, DAY, 2 * DAY, 2 * DAY + 1].map((time) => near(log, time))).toEqual([
      'far',
      'same-day',
      'same-day',
      'far',
    ]);
    expect(near(null, 5)).toBe('same-day');
  });
});

describe('groupAlike', () => {
  const rows = (...finished: object[]) => groupAlike(finished as never);

  it('puts the attempt in focus first, then failures, silent ends, superseded ones, open ones, successes', () => {
    const { attempts } = rows(
      attempt(2, { outcome: 'succeeded' }),
      attempt(1, { outcome: 'unknown' }),
      attempt(3, { superseded: true }),
      attempt(4, { outcome: 'unknown', endedAt: 2 }),
      attempt(5),
      attempt(6),
      attempt(7, { outcome: 'succeeded', focus: true }),
    );
    expect(attempts.map(({ from }) => from)).toEqual([7, 6, 5, 4, 3, 1, 2]);
  });

  it('lets the newest represent those that are alike, and an older one in focus have its own row', () => {
    const { attempts, moreAttempts } = rows(
      attempt(1, {}, 'a'),
      attempt(2, {}, 'a'),
      attempt(3, {}, 'a'),
    );
    expect(attempts).toMatchObject([{ from: 3, since: 1, alike: 3, addresses: 0 }]);
    expect(moreAttempts).toBe(0);
    const { attempts: two } = rows(
      attempt(1, { focus: true }, 'a'),
      attempt(2, {}, 'a'),
      attempt(3, {}, 'a'),
    );
    expect(two.map(({ from }) => from)).toEqual([1, 3]);
    expect(two[1]).toMatchObject({ alike: 2, since: 2 });
  });
});

describe('outcomeOf', () => {
  const steps = (...given: [ends: string | null, stage: number | null][]) =>
    outcomeOf(given.map(([ends, stage]) => ({ row: { stage, row: { ends } } })) as never);

  it('is decided by the last step that fails or lets in', () => {
    expect(steps(['failed', 1], ['succeeded', 3])).toEqual({
      reached: 3,
      outcome: 'succeeded',
      endedAt: null,
    });
    expect(steps(['succeeded', 3], ['failed', 1])).toEqual({
      reached: 3,
      outcome: 'failed',
      endedAt: 3,
    });
  });

  it('has no place for a failure without a stage, unless a session ended by it', () => {
    expect(steps([null, 1], ['failed', null]).endedAt).toBeNull();
    expect(steps(['succeeded', 3], ['failed', null]).endedAt).toBe(3);
  });

  it('is unknown where a connection only ends, with the place that it had reached', () => {
    expect(steps([null, 0], ['ended', null])).toEqual({
      reached: 0,
      outcome: 'unknown',
      endedAt: 0,
    });
    expect(steps(['ended', null])).toEqual({ reached: -1, outcome: 'unknown', endedAt: null });
    expect(steps([null, 2])).toEqual({ reached: 2, outcome: 'unknown', endedAt: null });
    expect(steps()).toEqual({ reached: -1, outcome: 'unknown', endedAt: null });
  });
});
