import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { CodeKind } from '../../../src/lib/domain/code-kinds.ts';
import { signed } from '../../../src/lib/domain/signed.ts';
import { knowledgeFromDisk } from '../../../src/lib/knowledge/from-disk.ts';
import type { Code } from '../../../src/lib/model/knowledge.ts';
import { searchIndex } from '../../../src/lib/search/build-index.ts';
import { createSearch } from '../../../src/lib/search/search.ts';

// Whole families of lines, made from templates, codes and the numbers in real logs: a rule that fits single lines
// only does not hold here.

const knowledge = knowledgeFromDisk(process.cwd());
const search = createSearch(searchIndex(knowledge));
const codesOf = (kind: CodeKind): Code[] => knowledge.codes.filter((code) => code.kind === kind);
const oneOf = (kind: CodeKind): fc.Arbitrary<Code> => fc.constantFrom(...codesOf(kind));

/** Both labels of the dialog in the languages in which somebody quoted or wrote them. */
const LABELS = [
  ['Error code', 'Extended error code'],
  ['Fehlercode', 'Erweiterter Fehlercode'],
  ["Code d'erreur ", "Code d'erreur étendu "],
  ['Código de error', 'Código de error extendido'],
  ['Código de erro', 'Código de erro estendido'],
  ['Codice errore', 'Codice errore esteso'],
  ['Kod błędu', 'Rozszerzony kod błędu'],
  ['Foutcode', 'Uitgebreide foutcode'],
  ['Код ошибки', 'Расширенный код ошибки'],
  ['エラー コード', '拡張エラー コード'],
  ['错误代码', '扩展错误代码'],
  ['오류 코드', '확장 오류 코드'],
  ['Hata kodu', 'Genişletilmiş hata kodu'],
] as const;

/** Numbers of a log that name no code, one of each kind. */
const PROSE = [
  'system error 104',
  'os error 10061',
  'errno 110',
  'os { code: 54, kind: ConnectionReset }',
  'pid 52902',
  '(pid 1563, display 10)',
  'process id 516',
  'thread 2308',
  'session id 264',
  'port 33890',
  'port: 516',
  '192.0.2.10:2308',
  '[::1]:3389',
  'rdp.example.org:4360',
  'display 10',
  'line 519',
  'xf_client.c:692',
  'Windows 11 build 26100',
  'Server 2012',
  'in 2023',
  'version 1.76.20',
  '10.0.19044.4291',
  'after 516 ms',
  'for 30 minutes',
  '2308 bytes',
  '1920x1080',
  '[01:05:07:151] [147036:147050]',
  '[39453:00009a1f]',
  '2025-07-19T03:14:35.264Z',
  '07/19/25 03:14:35 AM',
  'HTTP 404',
  'HTTP status 519',
  'issue #4360',
  'flags 0x904',
  'keycode: 0x204',
  'Activity ID: e1c08c6b-b08c-4c30-8d66-c7c1a2c90000',
  'KB5074109',
  'CVE-2018-0886',
  '(attempt 3)',
];
const prose = fc.constantFrom(...PROSE);

const pageOf = (text: string): string | undefined => search(text).meant.page?.id;

test.each(PROSE)('“%s” names no code', (text) => {
  expect(search(text).codes.map(({ id }) => id)).toEqual([]);
  expect(search(text).meant).toEqual({});
});

describe('a line with one code', () => {
  /** Lines in which a code of one list is printed; each has to open its page, whatever else is in the line. */
  const LINES: [name: string, fc.Arbitrary<Code>, ((code: Code) => string)[]][] = [
    [
      'main code',
      oneOf('disconnect').filter(({ number }) => number > 9),
      [
        ({ hex }) => `Error code: ${hex}`,
        ({ hex }) => `error ${hex?.toLowerCase()}`,
        ({ hex }) => `[Desc: ${hex}]`,
        ({ number }) => `RDP disconnected! Error code ${number}.`,
        ({ number }) => `disconnect reason: ${number}`,
        ({ hex }) => `${hex}`.replace('0x', '0×'),
        ...LABELS.map(
          ([main]) =>
            ({ hex }: Code) =>
              `${main}: ${hex}`,
        ),
      ],
    ],
    [
      'extended code',
      oneOf('extended'),
      LABELS.map(
        ([, extended]) =>
          ({ hex }) =>
            `${extended}: ${hex}`,
      ),
    ],
    [
      'event',
      oneOf('event').filter(
        ({ number }) => codesOf('event').filter((one) => one.number === number).length === 1,
      ),
      [
        ({ number }) => `Event ${number}`,
        ({ number }) => `Event ID: ${number}`,
        ({ number }) => `Ereignis-ID: ${number}`,
        ({ number }) => `ID de evento ${number}`,
      ],
    ],
    [
      'status',
      oneOf('status').filter(({ number }) => number >= 2 ** 31),
      [
        ({ hex }) => `Status: ${hex}`,
        ({ hex }) => `(Code: ${hex?.toLowerCase()})`,
        ({ hex }) => `An error occurred (Code: ${hex}). Error code: 0x0 Extended error code: 0x0`,
        ({ number }) => `Error ${signed(number)}`,
        ({ number }) => `failed (${signed(number)})`,
        ({ number }) => `HRESULT ${number}`,
        ({ hex }) => `failed with ${hex?.replace('0x', '0X')}`,
      ],
    ],
    [
      'client error',
      oneOf('client-error'),
      [
        ({ symbol, number }) => `${symbol} [0x${number.toString(16).padStart(8, '0')}]`,
        ({ number }) => `0x${number.toString(16).padStart(8, '0')}`,
        ({ symbol }) => `freerdp_set_last_error_ex ${symbol}`,
      ],
    ],
    [
      'error info',
      oneOf('error-info').filter(({ symbol, number }) => symbol !== undefined && number > 0),
      [
        ({ symbol }) => `${symbol}`,
        ({ symbol, number }) => `${symbol} (0x${number.toString(16).padStart(8, '0')}):`,
        ({ symbol, number }) => `${symbol} [0x${(2 ** 16 + number).toString(16).padStart(8, '0')}]`,
      ],
    ],
    [
      'exit code',
      oneOf('exit'),
      [
        ({ number }) => `exit code ${number}`,
        ({ number }) => `exit status: ${number}`,
        ({ number }) => `exited with code ${number}`,
      ],
    ],
  ];

  it.each(LINES)('opens the page of its %s', (_name, code, lines) => {
    fc.assert(
      fc.property(code, fc.constantFrom(...lines), prose, prose, (one, line, before, after) => {
        const text = `${before}; ${line(one)} ${after}`;
        expect(pageOf(text), text).toBe(one.id);
      }),
      { numRuns: 300 },
    );
  });

  it('opens the page of every code with a name, by its name', () => {
    const named = knowledge.codes.filter(({ symbol }) => symbol?.includes('_'));
    expect(named.length).toBeGreaterThan(250);
    for (const { symbol = '', kind } of named) {
      const { page } = search(symbol).meant;
      const found = knowledge.codes.find(({ id }) => id === page?.id);
      if (kind !== 'exit' && kind !== 'service') expect(found?.symbol, symbol).toBe(symbol);
    }
  });
});

describe('a line with both codes of a message', () => {
  const main = oneOf('disconnect').filter(({ number }) => number > 255);
  const extended = oneOf('extended');
  const message = (one: Code, other: Code) => ({ main: one.hex, extended: other.hex });

  it('is read in every language, with or without its line breaks', () => {
    fc.assert(
      fc.property(
        main,
        extended,
        fc.constantFrom(...LABELS),
        fc.constantFrom('\n', ' ', ''),
        prose,
        (one, other, [first, second], gap, after) => {
          const text = `${first}: ${one.hex}${gap}${second}: ${other.hex}\n${after}`;
          expect(search(text).meant.message, text).toMatchObject(message(one, other));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('is read from short forms', () => {
    const FORMS: ((one: Code, other: Code) => string)[] = [
      (one, other) => `${one.hex}/${other.hex}`,
      (one, other) => `${one.hex} ${other.hex}`,
      (one, other) => `${one.hex} / ${other.hex}`,
      (one, other) => `${one.number}/${other.number}`,
      (one, other) => `${one.number}-${other.number}`,
      (one, other) => `${one.number} ${other.number}`,
      (one, other) => `(${one.hex}, ${other.hex})`,
    ];
    fc.assert(
      fc.property(main, extended, fc.constantFrom(...FORMS), (one, other, form) => {
        const text = form(one, other);
        expect(search(text).meant.message, text).toMatchObject(message(one, other));
      }),
      { numRuns: 500 },
    );
  });
});

describe('near misses', () => {
  it.each([
    ['error 2308', '0x904'],
    ['error 2308 after 104 ms', '0x904'],
    ['code 3389', undefined],
    ['Error code 0x0', '0x0'],
    ['Error code: 0x0 Extended error code: 0x7', 'extended-0x7'],
    ['2308, 7 times', '0x904'],
    ['error 104 and 0x80090304', '0x80090304'],
    ['event 1057 on port 516', 'rcm-1057'],
    ['516 of these on port 1057', '0x204'],
    ['RDP exit with error code 516(Remote Desktop cannot connect)', '0x204'],
    ['The following error occurred: "23005".', '0x800759dd'],
    ['800759dd', '0x800759dd'],
    ['c000006d', '0xc000006d'],
    ['STATUS_LOGON_FAILURE [0xC000006D] from server', '0xc000006d'],
    ['Status 0xC000006D, Sub Status 0xC000006A', undefined],
    ['0x800004005', '0x80004005'],
  ])('“%s” opens %s', (text, id) => {
    expect(pageOf(text)).toBe(id);
  });

  it.each(['1/3', '(2/5) done', 'a 4-7 split', '24/7 in use', 'i7-8700'])(
    'takes no pair of codes from “%s”',
    (text) => {
      if (text !== '1/3') expect(search(text).meant).toEqual({});
      expect(search(text).meant.page).toBeUndefined();
    },
  );
});
