import { describe, expect, test } from 'vitest';
import type { Fact } from '../../../src/lib/artefacts/fact.ts';
import { judge } from '../../../src/lib/readings/judge.ts';
import type { FactAnswer, JudgeOptions } from '../../../src/lib/readings/readings.ts';
import { factAt, NOON, readFileOf, tableOf } from '../../support/facts.ts';

const HOUR = 3600;
const NOTE = 'A note of the row.';

/** Make a row that answers a check. */
const row = (id: number, says: Record<string, string>, change: object = {}) => ({
  provider: 'P',
  id,
  title: `Row ${id} of {v}`,
  says,
  ...change,
});
const yes = { check: 'yes' };
const no = { check: 'no' };
const at = (seconds: number | null, id: number, change: Partial<Fact> = {}): Fact =>
  factAt(seconds, 'P', id, { fields: { v: `${seconds}` }, ...change });

const answersOf = (
  rows: Record<string, unknown>[],
  facts: Fact[],
  options: Partial<JudgeOptions> = {},
): FactAnswer[] =>
  judge([readFileOf(facts)], tableOf(rows), { now: NOON + 24 * HOUR * 1000, ...options }).answers;
const tell = (...given: Parameters<typeof answersOf>): string[] =>
  answersOf(...given).map(
    ({ answer, certainty, title, count }) => `${answer}, ${certainty}, ×${count}: ${title}`,
  );

describe('the facts of one row', () => {
  test('are one answer of each computer, with the five newest records', () => {
    const host = [3, 9, 1, 7, 5, 2].map((seconds) => at(seconds, 1));
    const other = at(4, 1, { computer: 'host-2' });
    const alias = at(6, 1, { computer: 'host-1.example.org' });
    const [first, second, ...rest] = answersOf([row(1, yes)], [...host, other, alias]);
    expect(first).toEqual({
      check: 'check',
      answer: 'yes',
      certainty: 'likely',
      role: null,
      computer: 'HOST-1',
      title: 'Row 1 of 9',
      template: 'Row 1 of {v}',
      facts: [9, 7, 6, 5, 3].map((seconds) =>
        [...host, alias].find(({ time }) => time === NOON + seconds * 1000),
      ),
      count: 7,
      time: NOON + 9000,
      note: NOTE,
      fails: false,
      doubts: [],
    });
    expect([second?.computer, second?.facts, rest]).toEqual(['host-2', [other], []]);
  });

  test('are ordered by their record at one time, and those without a time come last', () => {
    const same = { fields: { v: 'x' } };
    const facts = [
      at(null, 1, { ...same, record: 9 }),
      at(5, 1, { ...same, record: 2 }),
      at(5, 1, { ...same, record: 3 }),
      at(1, 1, { ...same, record: 7 }),
    ];
    const [answer] = answersOf([row(1, yes)], facts);
    expect(answer?.facts.map(({ record }) => record)).toEqual([3, 2, 7, 9]);
    const ids = (given: Fact[]) =>
      answersOf([row(1, yes)], given)[0]?.facts.map(({ where }) => where);
    const bare = (where: string, record?: number): Fact => {
      const { record: _, ...fact } = at(1, 1, { where });
      return record === undefined ? fact : { ...fact, record };
    };
    expect(ids([bare('none'), bare('first', 1), bare('second', 2)])).toEqual([
      'second',
      'first',
      'none',
    ]);
  });

  test('have no time where none of them has one', () => {
    expect(answersOf([row(1, yes)], [at(null, 1)])).toMatchObject([{ time: null, count: 1 }]);
    expect(answersOf([row(1, yes)], [at(null, 1), at(2, 1)])).toMatchObject([
      { time: NOON + 2000, count: 2 },
    ]);
  });

  test('say nothing where the row says nothing, or no computer by name where they name none', () => {
    expect(answersOf([{ provider: 'P', id: 1, title: 'Silent' }], [at(1, 1)])).toEqual([]);
    const { computer: _, ...nameless } = at(1, 1);
    expect(answersOf([row(1, yes)], [nameless])).toMatchObject([{ computer: '', role: null }]);
  });

  test('answer every check that the row names, for the machine that it names', () => {
    const rows = [row(1, { ...yes, other: 'perhaps' }, { on: 'gateway', certainty: 'certain' })];
    expect(answersOf(rows, [at(1, 1)])).toMatchObject([
      { check: 'check', answer: 'yes', role: 'gateway', certainty: 'certain' },
      { check: 'other', answer: 'perhaps', role: 'gateway', certainty: 'certain' },
    ]);
  });

  test('are of the machine that other facts of the same computer show', () => {
    const rows = [row(1, yes), row(2, { other: 'yes' }, { on: 'client' })];
    const roleOf = (facts: Fact[]) =>
      answersOf(rows, facts).find(({ check }) => check === 'check')?.role;
    expect(roleOf([at(1, 1), at(2, 2)])).toBe('client');
    expect(roleOf([at(1, 1), at(2, 2, { computer: 'PC-2' })])).toBeNull();
    const both = [...rows, row(3, { other: 'yes' }, { on: 'host' })];
    expect(
      answersOf(both, [at(1, 1), at(2, 2), at(3, 3)]).find(({ check }) => check === 'check')?.role,
    ).toBeNull();
  });
});

describe('a doubtful record', () => {
  const doubt = 'It was torn.';

  test('counts for less than an older one that nobody doubts', () => {
    const [answer] = answersOf([row(1, yes)], [at(9, 1, { doubt }), at(1, 1), at(8, 1, { doubt })]);
    expect(answer).toMatchObject({ certainty: 'likely', title: 'Row 1 of 1', doubts: [] });
    expect(answer?.facts.map(({ fields }) => fields['v'])).toEqual(['1', '9', '8']);
  });

  test.each([
    ['certain', 'likely'],
    ['likely', 'weak'],
    ['weak', 'weak'],
  ])('alone makes an answer that is %s %s', (certainty, then) => {
    expect(answersOf([row(1, yes, { certainty })], [at(1, 1, { doubt })])).toMatchObject([
      { certainty: then, doubts: [doubt] },
    ]);
  });
});

describe('a row that counts at the attempt', () => {
  const rows = [row(1, yes, { atAttempt: true, certainty: 'certain' })];

  test('takes the facts around the minute that is said, and leaves the others out', () => {
    const facts = [at(-301, 1), at(-300, 1), at(360, 1), at(361, 1)];
    expect(tell(rows, facts, { at: NOON })).toEqual(['yes, certain, ×2: Row 1 of 360']);
    expect(tell(rows, [at(361, 1)], { at: NOON })).toEqual([]);
  });

  test('takes those of the day where only the end of a log is known, and says so', () => {
    const span = { computer: 'HOST-1', channel: 'System', from: NOON - 9e9, to: NOON };
    const table = tableOf(rows);
    const day = judge([readFileOf([at(-23 * HOUR, 1), at(-25 * HOUR, 1)], [span])], table, {
      now: NOON,
    });
    expect(day.answers).toMatchObject([
      {
        certainty: 'weak',
        count: 1,
        doubts: ['No attempt is seen in these files, so it may have nothing to do with yours.'],
      },
    ]);
    const output = judge([readFileOf([at(-HOUR, 1), at(null, 1)], [span])], table, { now: NOON });
    expect(output.answers).toMatchObject([{ certainty: 'certain', count: 1, doubts: [] }]);
  });
});

describe('the same answer of two rows', () => {
  const rows = [row(1, yes), row(2, yes), row(3, yes, { certainty: 'certain' })];

  test('is one, named by the surest, with the records of both', () => {
    const facts = [at(9, 1), at(3, 3), at(1, 3), at(7, 1)];
    for (const given of [facts, facts.toReversed()]) {
      const [answer, ...rest] = answersOf(rows, given);
      expect(rest).toEqual([]);
      expect(answer).toMatchObject({
        certainty: 'certain',
        title: 'Row 3 of 3',
        count: 4,
        time: NOON + 9000,
      });
      expect(answer?.facts.map(({ fields }) => fields['v'])).toEqual(['3', '9', '7', '1']);
    }
  });

  test.each([
    [0, HOUR, 'Row 1 of 0'],
    [0, HOUR + 1, `Row 2 of ${HOUR + 1}`],
    [HOUR, 0, `Row 1 of ${HOUR}`],
    [HOUR + 1, 0, `Row 1 of ${HOUR + 1}`],
    [null, 0, 'Row 2 of 0'],
    [0, null, 'Row 1 of 0'],
  ])(
    'equally sure at %s and %s seconds is named by the first row, unless one is an hour newer',
    (first, second, title) => {
      for (const facts of [
        [at(first, 1), at(second, 2)],
        [at(second, 2), at(first, 1)],
      ])
        expect(answersOf(rows, facts)).toMatchObject([{ title, count: 2 }]);
    },
  );

  test('lists a record once that both rest on, five at most, and the time of what has one', () => {
    const twice = [row(1, yes), { ...row(1, yes), title: 'Again {v}' }];
    expect(answersOf(twice, [at(1, 1), at(2, 1)])[0]?.facts).toHaveLength(2);
    const many = [1, 2, 3, 4].flatMap((seconds) => [at(seconds, 1), at(seconds + 10, 2)]);
    expect(answersOf(rows, many)[0]?.facts.map(({ fields }) => fields['v'])).toEqual([
      '4',
      '14',
      '13',
      '12',
      '11',
    ]);
    expect(answersOf(rows, [at(5, 1), at(4, 2)])[0]?.time).toBe(NOON + 5000);
    expect(answersOf(rows, [at(4, 1), at(5, 2)])[0]?.time).toBe(NOON + 5000);
    expect(answersOf(rows, [at(5, 1), at(null, 3)])[0]?.time).toBeNull();
    expect(answersOf(rows, [at(null, 1), at(5, 3)])[0]?.time).toBe(NOON + 5000);
  });

  test('fails an attempt if one of them does', () => {
    const failing = [row(1, yes), row(2, yes, { ends: 'failed', stage: 'tls' })];
    expect(answersOf(failing, [at(1, 1)])).toMatchObject([{ fails: false }]);
    expect(answersOf(failing, [at(1, 2)])).toMatchObject([{ fails: true }]);
    expect(answersOf(failing, [at(1, 1), at(2, 2)])).toMatchObject([{ fails: true }]);
    expect(answersOf(failing.toReversed(), [at(1, 1), at(2, 2)])).toMatchObject([{ fails: true }]);
  });
});

describe('answers that differ', () => {
  const other = (title: string) =>
    `Another record of the same computer says something else: “${title}”.`;

  test('of one machine leave the surest, with the others as doubts', () => {
    const rows = [row(1, yes, { certainty: 'certain' }), row(2, no), row(3, { check: 'maybe' })];
    const facts = [at(1, 1), at(2, 2), at(3, 3)];
    for (const given of [facts, facts.toReversed()]) {
      const [answer, ...rest] = answersOf(rows, given);
      expect(rest).toEqual([]);
      expect(answer?.answer).toBe('yes');
      expect(answer?.doubts.toSorted()).toEqual([other('Row 2 of 2'), other('Row 3 of 3')]);
    }
  });

  test('of one machine that are equally sure stay, each with the other as a doubt', () => {
    expect(answersOf([row(1, yes), row(2, no)], [at(1, 1), at(2, 2)])).toMatchObject([
      { answer: 'no', doubts: [other('Row 1 of 1')] },
      { answer: 'yes', doubts: [other('Row 2 of 2')] },
    ]);
  });

  test('of two machines stay, and each names the other', () => {
    const rows = [row(1, yes, { certainty: 'certain' }), row(2, no)];
    const away = at(2, 2, { computer: 'HOST-2' });
    expect(answersOf(rows, [at(1, 1), away])).toMatchObject([
      { answer: 'yes', doubts: ['HOST-2 says something else: “Row 2 of 2”.'] },
      { answer: 'no', doubts: ['HOST-1 says something else: “Row 1 of 1”.'] },
    ]);
    const same = at(2, 1, { computer: 'HOST-2' });
    expect(answersOf(rows, [at(1, 1), same]).map(({ doubts }) => doubts)).toEqual([[], []]);
  });

  test('of nameless artefacts are told apart by the machine that they are of', () => {
    const rows = [row(1, yes, { on: 'host' }), row(2, no, { on: 'client' }), row(3, no)];
    const nameless = { computer: '' };
    const doubts = (...ids: number[]) =>
      answersOf(
        rows,
        ids.map((id) => at(id, id, nameless)),
      ).map((one) => one.doubts);
    expect(doubts(1, 2)).toEqual([
      ['Another artefact of the host says something else: “Row 1 of 1”.'],
      ['Another artefact of the client says something else: “Row 2 of 2”.'],
    ]);
    expect(answersOf(rows, [at(1, 2), at(3, 3, { ...nameless })]).map((one) => one.doubts)).toEqual(
      [[], []],
    );
    expect(answersOf(rows, [at(1, 1), at(3, 3, nameless)]).flatMap((one) => one.doubts)).toContain(
      'Another artefact says something else: “Row 3 of 3”.',
    );
  });

  test('to other questions raise no doubts', () => {
    const rows = [row(1, yes), row(2, { other: 'no' })];
    expect(answersOf(rows, [at(1, 1), at(2, 2)]).flatMap(({ doubts }) => doubts)).toEqual([]);
  });
});

describe('states', () => {
  const state = { state: true };

  test('count only by the newest, whatever else there is', () => {
    const rows = [row(1, yes, state), row(2, no, state), row(3, { check: 'maybe' })];
    expect(tell(rows, [at(5, 1), at(9, 2), at(1, 1)])).toEqual(['no, likely, ×1: Row 2 of 9']);
    expect(tell(rows, [at(9, 1), at(5, 2)])).toEqual(['yes, likely, ×1: Row 1 of 9']);
    expect(tell(rows, [at(9, 1), at(5, 2), at(1, 3)])).toEqual([
      'yes, likely, ×1: Row 1 of 9',
      'maybe, likely, ×1: Row 3 of 1',
    ]);
    expect(tell(rows, [at(9, 1), at(5, 2), at(20, 3)])).toEqual([
      'maybe, likely, ×1: Row 3 of 20',
      'yes, likely, ×1: Row 1 of 9',
    ]);
  });

  test('count by what an output shows too, which has no time', () => {
    const rows = [row(1, yes, state), row(2, no, state)];
    expect(tell(rows, [at(9, 1), at(null, 2)]).toSorted()).toEqual([
      'no, likely, ×1: Row 2 of null',
      'yes, likely, ×1: Row 1 of 9',
    ]);
    expect(tell(rows, [at(null, 1), at(null, 2)])).toHaveLength(2);
  });

  test('of two computers are two', () => {
    const rows = [row(1, yes, state), row(2, no, state)];
    expect(tell(rows, [at(9, 1), at(5, 2, { computer: 'HOST-2' })])).toHaveLength(2);
  });
});

describe('the order of answers', () => {
  test('is the surest, what fails an attempt, the newest, and then the name of the check', () => {
    const rows = [
      row(1, { e: 'yes' }, { certainty: 'weak' }),
      row(2, { d: 'yes' }),
      row(3, { c: 'yes' }),
      row(4, { b: 'yes', a: 'yes' }),
      row(5, { f: 'yes' }, { ends: 'failed', stage: 'tls' }),
      row(6, { g: 'yes' }, { certainty: 'certain' }),
      row(7, { h: 'yes' }),
    ];
    const facts = [at(99, 1), at(3, 2), at(4, 3), at(2, 4), at(1, 5), at(0, 6), at(null, 7)];
    for (const given of [facts, facts.toReversed()])
      expect(
        answersOf(rows, given)
          .map(({ check }) => check)
          .join(''),
      ).toBe('gfcdabhe');
  });
});
