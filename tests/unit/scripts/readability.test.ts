import { describe, expect, it } from 'vitest';
import { gradeOf, sentencesOf } from '../../../scripts/readability/grade.ts';
import type { VisibleText } from '../../../scripts/readability/read-visible-texts.ts';
import { formatReadability, measureReadability } from '../../../scripts/readability/report.ts';

const EASY = 'The host was off when you tried to reach it.';
const HARD =
  'Administrative misconfiguration of organisational infrastructure necessitates comprehensive investigation.';

describe('the grade of a text', () => {
  it('follows the formula of Flesch and Kincaid', () => {
    // 10 words, 1 sentence, 10 syllables: 0.39 × 10 + 11.8 × 1 − 15.59.
    expect(gradeOf('The host was off when you tried to reach it.', [])).toEqual({
      plain: 0.1,
      raw: 0.1,
    });
    expect(gradeOf(HARD, [])!.plain).toBeGreaterThan(20);
  });

  it('is lower for two sentences than for the same words in one', () => {
    const one = gradeOf('The host was off and so nobody could reach it at all', [])!;
    const two = gradeOf('The host was off. So nobody could reach it at all', [])!;
    expect(two.plain).toBeLessThan(one.plain);
  });

  it.each([
    ['a term', 'Can you read certificate of the host now?'],
    ['its plural', 'Can you read certificates of the host now?'],
    ['code', 'Can you read `Get-NetFirewallRule` of the host now?'],
    ['a quoted text', 'Can you read “Extended error code” of the host now?'],
    ['an abbreviation', 'Can you read CredSSP of the host now?'],
    ['a number', 'Can you read 0xC000018D of the host now?'],
    ['a name inside a sentence', 'Can you read Kerberos of the host now?'],
  ])('counts %s as one short word', (_, text) => {
    expect(gradeOf(text, ['certificate'])!.plain).toBe(
      gradeOf('Can you read it of the host now?', [])!.plain,
    );
  });

  it('counts every syllable of a name in the raw grade', () => {
    const { plain, raw } = gradeOf('Can you read the certificate of the host now?', [
      'certificate',
    ])!;
    expect(raw).toBeGreaterThan(plain);
  });

  it('does not take part of a word for a term', () => {
    expect(gradeOf('The decertification of the host was done today', ['certificate'])).toEqual(
      gradeOf('The decertification of the host was done today', []),
    );
  });

  it('leaves out what is too short for the formula', () => {
    expect(gradeOf('Authentication misconfiguration', [])).toBeUndefined();
  });

  it('reads the words of a link and not its address', () => {
    expect(gradeOf('Look at the [host’s log](/checks/host-log/) for that time.', [])).toEqual(
      gradeOf('Look at the host’s log for that time.', []),
    );
  });
});

it('splits sentences at full stops, colons and semicolons, and not inside a number', () => {
  expect(sentencesOf('One: two; three 1.5 Mbit. Four?')).toEqual([
    'One',
    'two',
    'three 1.5 Mbit',
    'Four',
  ]);
});

describe('the report', () => {
  const text = (kind: VisibleText['kind'], words: string): VisibleText => ({
    kind,
    file: `${kind}.mdx`,
    text: words,
  });
  const texts = [
    text('question', EASY),
    text('answer', 'Yes'),
    text('answer', HARD),
    text(
      'card',
      'The organisation of the connection is occasionally unsatisfactory for everybody.',
    ),
  ];
  const measured = measureReadability(texts, []);

  it('counts each kind', () => {
    expect(measured.totals).toEqual([
      { kind: 'question', graded: 1, above: 0, aboveRaw: 0, short: 0 },
      { kind: 'answer', graded: 1, above: 1, aboveRaw: 1, short: 1 },
      { kind: 'card', graded: 1, above: 1, aboveRaw: 1, short: 0 },
    ]);
  });

  it('lists what is too hard, worst first, with its file', () => {
    expect(measured.hard.map(({ file }) => file)).toEqual(['answer.mdx', 'card.mdx']);
    expect(formatReadability(measured)).toMatch(/answer\.mdx\n {4}Administrative/);
    expect(formatReadability(measured)).not.toContain(EASY);
  });
});
