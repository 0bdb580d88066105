import { describe, expect, test } from 'vitest';
import { toReadingTable } from '../../../src/lib/readings/reading-table.ts';
import type { FactAnswer } from '../../../src/lib/readings/readings.ts';
import { toFindings } from '../../../src/lib/readings/to-findings.ts';
import { factAt, NOON } from '../../support/facts.ts';

const mask = {
  title: (template: string, fact: object | null): string =>
    fact === null ? `(${template})` : `<${template}>`,
  text: (text: string): string => `[${text}]`,
  value: (): string => '',
};
const answer = (change: Partial<FactAnswer> = {}): FactAnswer => ({
  check: 'check',
  answer: 'yes',
  certainty: 'likely',
  role: 'host',
  computer: 'HOST-1',
  title: 'unmasked',
  template: 'Title',
  facts: [],
  count: 0,
  time: null,
  note: null,
  fails: false,
  doubts: [],
  ...change,
});

describe('the findings of one machine', () => {
  const findingsOf = (
    answers: FactAnswer[],
    table: Parameters<typeof toFindings>[1]['table'] = {},
    zone?: string,
  ) => toFindings({ answers }, { mask, table, ...(zone !== undefined && { zone }) });

  test('name the tool, the machine and the time of the newest record', () => {
    const answers = [
      answer({ time: NOON }),
      answer({ time: NOON + 2000 }),
      answer({ time: NOON + 1000 }),
      answer(),
    ];
    const [findings, ...rest] = findingsOf(answers);
    expect(rest).toEqual([]);
    expect(findings).toEqual({
      version: 1,
      tool: 'Artefacts',
      role: 'host',
      computer: '[HOST-1]',
      target: null,
      when: '2026-11-29T12:00:02.000Z',
      findings: answers.map(() => ({
        check: 'check',
        answer: 'yes',
        severity: 'information',
        reading: '(Title)',
        evidence: [],
      })),
      notChecked: [],
      ignored: [],
    });
    expect(findingsOf([answer()])[0]?.when).toBe('');
  });

  test('are apart by computer, whatever its domain, and by role, of which a gateway has none', () => {
    const answers = [
      answer(),
      answer({ computer: 'host-1.example.org' }),
      answer({ computer: 'HOST-2' }),
      answer({ role: 'client' }),
      answer({ role: 'gateway' }),
      answer({ role: null }),
    ];
    expect(findingsOf(answers).map(({ role, findings }) => [role, findings.length])).toEqual([
      ['host', 2],
      ['host', 1],
      ['client', 1],
      [null, 1],
      [null, 1],
    ]);
    expect(findingsOf([])).toEqual([]);
  });

  test('list each record, masked, in the zone of the person', () => {
    const facts = [
      factAt(0, 'Maker-System-P', 7, { where: 'record 1' }),
      factAt(1, 'Q', 8, { where: '' }),
    ];
    const evidence = (...given: [Parameters<typeof toFindings>[1]['table']?, string?]) =>
      findingsOf([answer({ facts })], ...given)[0]?.findings;
    expect(evidence()).toMatchObject([
      {
        reading: '<Title>',
        evidence: [
          '2026-11-29 12:00:00 UTC, Maker-System-P 7, [Some.evtx], record 1',
          '2026-11-29 12:00:01 UTC, Q 8, [Some.evtx]',
        ],
      },
    ]);
    expect(evidence({ prefix: 'maker-system-' }, 'Europe/Berlin')?.[0]?.evidence[0]).toBe(
      '2026-11-29 13:00:00, P 7, [Some.evtx], record 1',
    );
  });

  test.each<[string, Partial<FactAnswer>, string]>([
    ['information by itself', {}, 'information'],
    ['an error where it fails an attempt', { fails: true }, 'error'],
    ['a warning where that is weak', { fails: true, certainty: 'weak' }, 'warning'],
    ['information where it is weak', { certainty: 'weak' }, 'information'],
    ['what the script says', { check: 'known' }, 'warning'],
    ['what the script says of a failure', { check: 'known', fails: true }, 'warning'],
    ['an error as the script says', { check: 'known', answer: 'bad' }, 'error'],
    ['not that of another answer', { check: 'known', answer: 'other' }, 'information'],
  ])('are %s', (_, change, severity) => {
    const severities = { known: { yes: 'warning', bad: 'error' } } as const;
    expect(findingsOf([answer(change)], { severities })[0]?.findings).toMatchObject([{ severity }]);
  });
});

describe('the table for the browser', () => {
  const row = { provider: 'P', id: 1, title: 'Row', says: { asked: 'yes' }, sources: ['a'] };
  const absence = { channel: 'System', says: { absent: 'no' }, title: 'None', sources: ['b'] };
  const probe = (answers: Record<string, string>) => ({ answers });
  const checks = [
    {
      id: 'asked',
      probes: [
        probe({ yes: 'warning', no: 'information', lower: 'error' }),
        probe({ yes: 'error', no: 'information', lower: 'warning' }),
      ],
    },
    { id: 'absent', probes: [] },
    { id: 'else', probes: [probe({ yes: 'error' })] },
  ];
  const tableOfKnowledge = (site: object) =>
    toReadingTable({
      readings: [row, { provider: 'P', id: 2, title: 'Silent', sources: [] }],
      absences: [absence],
      stages: [{ id: 'tls', title: 'Encryption', text: 'Long' }],
      checks,
      site,
    } as never);

  test('has rows without their sources, stages by name, and the higher severity of each answer', () => {
    const { sources: _, ...bareRow } = row;
    const { sources: __, ...bareAbsence } = absence;
    expect(tableOfKnowledge({ codeLists: { sourcePrefix: 'Maker-' } })).toEqual({
      readings: [bareRow, { provider: 'P', id: 2, title: 'Silent' }],
      absences: [bareAbsence],
      formats: {},
      stages: [{ id: 'tls', title: 'Encryption' }],
      prefix: 'Maker-',
      severities: {
        asked: { yes: 'error', no: 'information', lower: 'error' },
        absent: {},
      },
    });
  });

  test('has no prefix where the site names none', () => {
    expect(tableOfKnowledge({}).prefix).toBe('');
  });
});
