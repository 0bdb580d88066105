import { expect, test } from 'vitest';
import { readingProblems } from '../../../../src/lib/knowledge/rules/readings.ts';
import { AbsenceSchema, ReadingSchema } from '../../../../src/lib/schema/reading.ts';
import { messagesOf, nth } from './broken.ts';

const row = (change: Record<string, unknown>) =>
  ReadingSchema.parse({
    provider: 'Lamp',
    id: 1,
    title: 'A sign',
    note: 'A note of it.',
    ...change,
  });

test('readings', () => {
  expect(
    messagesOf(readingProblems, ({ readings, absences, checks, codes }) => {
      codes.push({
        id: 'lamp-7',
        kind: 'event',
        number: 7,
        meaning: 'It went dark.',
        group: 'lamp',
        provider: 'Lamp',
        causes: [],
        sources: [],
      });
      const { answers } = nth(checks, 0).data;
      Object.assign(nth(answers, 0), { events: ['lamp-7', { source: 'Fuse', id: 2 }] });
      Object.assign(nth(answers, 1), { events: ['lamp-7', { source: 'Lamp', id: 5 }] });
      readings.push(
        row({ when: { a: { matches: '(' }, b: { from: 9, to: 2 }, c: {} } }),
        row({ id: [1, 2], when: { a: 'X' }, says: { 'power-light': 'on' } }),
        row({ provider: ['Torch', 'LAMP'], when: { a: 'x' }, says: { 'power-light': 'off' } }),
        // Other conditions, other facts, or a number of them: no contradiction.
        row({ when: { a: 'y' }, says: { 'power-light': 'off' } }),
        row({ id: 3, when: { a: 'x' }, says: { 'power-light': 'off' } }),
        row({
          when: { a: 'x' },
          count: { atLeast: 2, minutes: 1 },
          says: { 'power-light': 'off' },
        }),
        row({ id: 7, says: { 'power-light': 'off' } }),
        row({ id: 5, note: 'It says nothing alone.' }),
      );
      absences.push(
        AbsenceSchema.parse({
          channel: 'Log of the lamp',
          seenBy: 'anyone',
          events: 'any',
          says: { 'power-light': 'on', smell: 'none' },
          title: 'No sign of it',
        }),
      );
    }),
  ).toMatchInlineSnapshot(`
    "7 problems in the content:

    src/content/absences.yaml → Log of the lamp.says: \`smell\` is a check that no row answers, so every log would lack its events.
        Name the events under \`events\`, or add rows that answer it.

    src/content/checks/power-light.mdx → answers[0].events: \`lamp-7\` is an event for which src/content/readings never answers \`on\`.
        Add \`power-light: on\` under \`says\` of its row, or take it off the answer.

    src/content/checks/power-light.mdx → answers[0].events: \`Fuse 2\` is an event that no row of the readings knows, so a log with it gives nothing.
        Add a row for it to src/content/readings, or one with a \`note\` that says why it means nothing alone.

    src/content/readings → Lamp 1.when.a: \`(\` is not a regular expression, so the row never matches.
        Escape brackets, dots and backslashes that are meant as they are.

    src/content/readings → Lamp 1.when.b: \`9 to 2\` is a range that holds no number, so the row never matches.
        Write the smaller number under \`from\`.

    src/content/readings → Lamp 1.when.c: \`{}\` holds neither \`from\` nor \`to\`.
        Write the numbers between which the value has to be.

    src/content/readings → Torch 1.says.power-light: \`off\` contradicts another row for the same fact, which answers \`on\`.
        Give the rows conditions under \`when\` that differ, or keep one of them.
    "
  `);
});

test('a site without readings', () => {
  expect(messagesOf(readingProblems, () => undefined)).toContain('0 problems');
});
