import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CodeKind } from '../../../src/lib/domain/code-kinds.ts';
import { knowledgeFromDisk } from '../../../src/lib/knowledge/from-disk.ts';
import { searchIndex } from '../../../src/lib/search/build-index.ts';
import { searchDocuments } from '../../../src/lib/search/documents.ts';
import { MAX_QUERY_CHARACTERS } from '../../../src/lib/search/options.ts';
import { createSearch } from '../../../src/lib/search/search.ts';
import type { Listing } from '../../../src/lib/search/search-index.ts';

const knowledge = knowledgeFromDisk(process.cwd());
const search = createSearch(searchIndex(knowledge));
const ids = (listings: readonly Listing[]): string[] => listings.map(({ id }) => id);
const NOTHING = { codes: [], answers: [], more: [], meant: {} };

describe('a search for a refused connection', () => {
  it.each([
    'connection refused',
    'errno=111',
    'connect: Connection refused (errno 111)',
    'os error 111',
  ])('finds what keeps the port closed by “%s”', (typed) =>
    expect(ids(search(typed).answers)).toContain('listener-misconfigured'),
  );
});

describe('a search for a code', () => {
  it.each(['0x904', '904', '2308', 'error code 0x904', 'Error Code: 0X904'])(
    'finds the page of 0x904 by “%s”',
    (typed) => {
      expect(search(typed).codes[0]?.id).toBe('0x904');
    },
  );

  it.each(['0x904 0x7', '904/7', '0x904/0x7', 'Error code: 0x904Extended error code: 0x7'])(
    'finds the symptom and both codes by “%s”',
    (typed) => {
      const found = ids(search(typed).codes);
      expect(found[0]).toBe('error-0x904-0x7');
      expect(found).toEqual(expect.arrayContaining(['0x904', 'extended-0x7']));
    },
  );

  it('finds every code by its number', () => {
    const called: Partial<Record<CodeKind, string>> = {
      event: 'event ',
      extended: 'extended ',
      'error-info': 'error info ',
      exit: 'exit code ',
      service: 'guacamole status ',
    };
    for (const { kind, number, hex, id } of knowledge.codes) {
      const typed = `${called[kind] ?? ''}${hex ?? String(number)}`;
      const { codes, more } = search(typed);
      expect(ids([...codes, ...more]), typed).toContain(id);
    }
  });

  it('suggests what the code points to', () => {
    expect(ids(search('event 1057').answers)[0]).toMatch(
      /private-key-unreadable|repair-rdp-key-permissions/,
    );
    expect(search('2056').answers[0]?.causes).toContain('licensing');
  });
});

describe('a search for words', () => {
  it.each([
    ['TermService', 'restart-remote-desktop-services'],
    ['Restart-Service TermService', 'restart-remote-desktop-services'],
    ['qwinsta', 'enable-the-listener'],
    ['fDenyTSConnections', 'enable-the-listener'],
    ['wake on lan', 'keep-host-awake'],
    ['flush dns', 'correct-the-address'],
    ['ghost session', 'end-stuck-session'],
    ['license cache', 'clear-licence-cache'],
    ['antivirus exception', 'exclude-in-antivirus'],
    ['证书过期', 'regenerate-rdp-certificate'],
  ])('finds by “%s” the fix %s among the first three', (typed, id) => {
    expect(ids(search(typed).answers).slice(0, 3)).toContain(id);
  });

  it.each([
    ['licence', 'license'],
    ['certificate', 'certs'],
    ['firewall', 'firewal'],
    ['certificate expired', 'certifcate expird'],
  ])('finds the same first page by “%s” and “%s”', (one, other) => {
    expect(search(other).answers[0]).toEqual(search(one).answers[0]);
  });

  it('finds a page while its word is being typed', () => {
    for (const typed of ['fire', 'firew', 'firewa', 'firewall'])
      expect(ids(search(typed).answers)).toContain('allow-through-firewall');
  });

  it('finds every entry by its own title', () => {
    for (const { title, id, kind } of searchDocuments(knowledge).map(({ listing }) => listing)) {
      if (kind === 'code') continue;
      const { codes, answers, more } = search(title);
      expect(ids([...codes, ...answers, ...more]), title).toContain(id);
    }
  });
});

describe('a pasted message', () => {
  const DIALOG =
    "[Window Title] Remote Desktop Connection [Content] This computer can't connect to the remote computer. Try connecting again. If the problem continues, contact the owner of the remote computer or your network administrator. [Expanded Information] Error code: 0x904 Extended error code: 0x7 Timestamp (UTC): 04/05/24 09:33:19 AM Press Ctrl+C to copy.";

  it('leads where its codes lead, whatever else the dialog says', () => {
    const first = (typed: string): string[] => ids(search(typed).answers).slice(0, 3);
    expect(first(DIALOG)).toEqual(
      expect.arrayContaining(['private-key-unreadable', 'forwarder-in-path']),
    );
    expect(ids(search(DIALOG).codes).slice(0, 1)).toEqual(['error-0x904-0x7']);
  });

  it('names the symptom that shows it, and what is behind it', () => {
    const { answers, more } = search(
      "Remote Desktop can't connect to the remote computer for one of these reasons: 1) Remote access to the server is not enabled 2) The remote computer is turned off 3) The remote computer is not available on the network",
    );
    expect(ids(more)[0]).toBe('port-closed-dialog');
    expect(answers.slice(0, 4).flatMap(({ causes = [] }) => causes)).toContain('firewall-blocking');
  });

  it.each([
    'connection reset by peer',
    'BIO_read returned a system error 104: Connection reset by peer',
  ])('that a connection was reset does not lead to a reset of the network: “%s”', (typed) => {
    expect(ids(search(typed).answers).slice(0, 5)).not.toContain('reset-network-stack');
  });

  it.each([
    'Ein interner Fehler ist aufgetreten.',
    'Une erreur interne s’est produite.',
    'Se ha producido un error interno.',
    'Ocorreu um erro interno.',
    'Si è verificato un errore interno.',
    'Wystąpił błąd wewnętrzny.',
    'Er is een interne fout opgetreden.',
    'Произошла внутренняя ошибка.',
    '内部エラーが発生しました',
    '내부 오류가 발생했습니다.',
    '出现了内部错误',
    '發生內部錯誤',
  ])('is understood in other languages: “%s”', (typed) => {
    expect(ids(search(typed).more)).toContain('internal-error-occurred');
    expect(ids(search(typed).answers).slice(0, 3)).toContain('private-key-unreadable');
  });
});

describe('advice to avoid', () => {
  const avoided = knowledge.fixes.filter(({ instead }) => instead !== undefined);

  it.each(avoided.map((fix) => [fix.title, fix] as const))(
    'is found by “%s” after its safer way',
    (title, fix) => {
      const found = ids(search(title).answers);
      expect(found).toContain(fix.id);
      expect(found.indexOf(String(fix.instead))).toBeGreaterThanOrEqual(0);
      expect(found.indexOf(String(fix.instead))).toBeLessThan(found.indexOf(fix.id));
    },
  );

  it('never leads, whatever words of it are typed', () => {
    const words = avoided.flatMap((fix) => [
      ...fix.terms,
      ...fix.title.split(' '),
      ...fix.summary.split(' '),
    ]);
    fc.assert(
      fc.property(fc.subarray(words, { minLength: 1, maxLength: 8 }), (some) => {
        expect(search(some.join(' ')).answers[0]?.instead).toBeUndefined();
      }),
    );
  });
});

describe('any text', () => {
  it.each(['', '   ', '\n', '()[]{}*+?.,\\^$|#', 'qqqqzzzz'])(
    'that says nothing finds nothing: “%s”',
    (typed) => {
      expect(search(typed)).toEqual(NOTHING);
    },
  );

  it('gives results without repeating one and without throwing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (typed) => {
        const { codes, answers, more } = search(typed);
        const all = [...codes, ...answers, ...more].map(({ kind, id }) => `${kind} ${id}`);
        expect(new Set(all).size).toBe(all.length);
      }),
    );
  });

  it.each([
    '__proto__ constructor',
    'x'.repeat(10_000),
    'remote desktop 0x904 '.repeat(500),
    '远程桌面'.repeat(3000),
  ])('that is odd or long is read up to a limit', (typed) => {
    const found = search(typed);
    expect(found).toEqual(search(typed.slice(0, MAX_QUERY_CHARACTERS)));
    expect(found).toEqual(search(typed + typed.slice(0, 40)));
  });
});
