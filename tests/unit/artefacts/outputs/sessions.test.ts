import { describe, expect, test } from 'vitest';
import { OUTPUT_READERS } from '../../../../src/lib/artefacts/outputs/output-readers.ts';
import { readSessions, readUsers } from '../../../../src/lib/artefacts/outputs/sessions.ts';
import { listFacts, readAll, textContext } from '../../../support/read-text.ts';

const ENGLISH = [
  ' SESSIONNAME       USERNAME                 ID  STATE   TYPE        DEVICE ',
  ' services                                    0  Disc                        ',
  '>console           robin                     1  Active                      ',
  '                   kim                       3  Disc                        ',
  ' rdp-tcp#4         sam                       4  Active                      ',
  ' rdp-tcp                                 65536  Listen                      ',
];
const read = (lines: readonly string[], end = '\n') =>
  readSessions(lines.join(end), textContext())?.facts ?? [];

describe('qwinsta', () => {
  test('gives the listener, each session and a summary', () => {
    expect(
      listFacts(
        read(ENGLISH),
        'name',
        'user',
        'id',
        'state',
        'listening',
        'active',
        'disconnected',
      ),
    ).toEqual([
      'qwinsta/listener name=rdp-tcp id=65536 state=listening',
      'qwinsta/session name=services id=0 state=disconnected',
      'qwinsta/session name=console user=robin id=1 state=active',
      'qwinsta/session user=kim id=3 state=disconnected',
      'qwinsta/session name=rdp-tcp#4 user=sam id=4 state=active',
      'qwinsta/summary listening=yes active=2 disconnected=1',
    ]);
  });

  test('says in which line, and marks the session of the one who asked', () => {
    const facts = read(ENGLISH, '\r\n');
    expect(facts.map(({ where }) => where)).toEqual([
      'line 6',
      'line 2',
      'line 3',
      'line 4',
      'line 5',
      'line 2',
    ]);
    expect(
      facts.filter(({ fields }) => fields.current === 'yes').map(({ fields }) => fields.name),
    ).toEqual(['console']);
  });

  test('is read with words of other languages, with a doubt about a listener’s', () => {
    const facts = read([
      ' СЕАНС             ПОЛЬЗОВАТЕЛЬ             ID  СОСТОЯНИЕ ТИП         УСТРОЙСТВО',
      ' services                                    0  Диск',
      '>console           Робин                     1  Активно',
      '                   ким                       3  Диск',
      ' rdp-tcp                                 65536  Прием',
    ]);
    expect(listFacts(facts.slice(-1), 'listening', 'active', 'disconnected')).toEqual([
      'qwinsta/summary listening=yes active=1 disconnected=1',
    ]);
    expect(facts[0]?.doubt).toContain('Прием');
  });

  test.each([
    ['no row of a listener', ENGLISH.slice(0, 5), 'no'],
    [
      'a listener that is down',
      [...ENGLISH.slice(0, 5), ' rdp-tcp                                 65536  Down'],
      'no',
    ],
    ['a part without the services', ENGLISH.slice(4, 5), 'unknown'],
    [
      'a listener of another program only',
      [...ENGLISH.slice(0, 5), ' ica-tcp                                 65537  Listen'],
      'no',
    ],
  ])('with %s', (_, lines, listening) => {
    expect(read(lines).at(-1)?.fields.listening).toBe(listening);
  });

  test('is found between prompts, and stops at its end', () => {
    const facts = read([
      'PS C:\\> qwinsta',
      ...ENGLISH,
      'PS C:\\> qwinsta /counter',
      '',
      ...ENGLISH,
      'Total sessions created: 3',
    ]);
    expect(facts.filter(({ id }) => id === 'summary').map(({ where }) => where)).toEqual([
      'line 3',
      'line 11',
    ]);
  });

  test.each([
    'The rdp-tcp listener has the id 65536 and should say Listen.',
    'Restart the services 0  times',
    'rdp-tcp',
    'console 1 is free',
    '>console',
  ])('is not “%s”', (text) => {
    expect(readSessions(text, textContext())).toBeNull();
  });
});

describe('quser', () => {
  const LINES = [
    ' USERNAME              SESSIONNAME        ID  STATE   IDLE TIME  LOGON TIME',
    '>robin                 console             1  Active      none   11/30/2026 8:12 AM',
    ' kim                                       3  Disc     1+03:20   11/28/2026 9:01 AM',
  ];

  test('gives sessions, and says nothing of a listener', () => {
    expect(
      listFacts(
        readUsers(LINES.join('\r\n'), textContext())?.facts ?? [],
        'name',
        'user',
        'id',
        'state',
        'listening',
      ),
    ).toEqual([
      'qwinsta/session name=console user=robin id=1 state=active',
      'qwinsta/session user=kim id=3 state=disconnected',
      'qwinsta/summary listening=unknown',
    ]);
  });

  test('in German', () => {
    const text = [
      ' BENUTZERNAME          SITZUNGSNAME       ID  STATUS  LEERLAUF   ANMELDEZEIT',
      '>robin                 rdp-tcp#0           2  Aktiv          .  30.11.2026 08:12',
      ' kim                                       3  Getr.       3:20  28.11.2026 09:01',
    ].join('\n');
    expect(
      listFacts(readUsers(text, textContext())?.facts ?? [], 'user', 'state', 'active'),
    ).toEqual([
      'qwinsta/session user=robin state=active',
      'qwinsta/session user=kim state=disconnected',
      'qwinsta/summary active=1',
    ]);
  });

  test.each([
    ['one row without a session or the mark of the reader', [LINES[0], LINES[2]]],
    [
      'a row with a long word in place of the idle time',
      LINES.map((line) => line.replace(/none|1\+03:20/, 'yesterday')),
    ],
    [
      'a row without the gap of the sessions',
      LINES.slice(2).map((line) => line.replace(/^ kim +/, '>kim    ')),
    ],
  ])('is not %s', (_, lines) => {
    expect(readUsers(lines.join('\n'), textContext())).toBeNull();
  });

  test('is not a list of files or of events', () => {
    const files = [
      'd----          11/28/2026   9:01 AM                Users',
      '-a---          11/28/2026   9:01 AM            123 a.txt',
    ];
    expect(readUsers(files.join('\n'), textContext())).toBeNull();
    expect(readAll(OUTPUT_READERS, files.join('\n'))).toEqual([]);
  });
});
