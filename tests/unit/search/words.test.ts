import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bodyText } from '../../../src/lib/search/body-text.ts';
import { knowledgeFromDisk } from '../../../src/lib/knowledge/from-disk.ts';
import { parseBody } from '../../../src/lib/knowledge/parse-body.ts';
import { createLexicon } from '../../../src/lib/search/lexicon.ts';
import { cleanQuery, normalise } from '../../../src/lib/search/normalise.ts';
import { MAX_QUERY_CHARACTERS } from '../../../src/lib/search/options.ts';
import { stem } from '../../../src/lib/search/stem.ts';
import { tokens } from '../../../src/lib/search/tokens.ts';

const { termsOf } = createLexicon(knowledgeFromDisk(process.cwd()).vocabulary);
const terms = (text: string): string[] => termsOf(normalise(text)).map(({ term }) => term);
const kinds = (text: string): string[] => termsOf(normalise(text)).flatMap((one) => one.kinds);

describe('stem', () => {
  it.each([
    ['disconnect', 'disconnects', 'disconnected', 'disconnecting', 'disconnection'],
    ['expire', 'expires', 'expired'],
    ['stop', 'stops', 'stopped', 'stopping'],
    ['certificate', 'certificates'],
    ['policy', 'policies'],
    ['address', 'addresses'],
  ])('folds the forms of “%s” into one', (...forms) => {
    expect(new Set(forms.map(stem)).size).toBe(1);
  });

  it.each(['access', 'status', 'dns', 'need', 'f686aace', 'kb5055523', '0x904'])(
    'leaves %s alone',
    (word) => {
      expect(stem(word)).toBe(word);
    },
  );
});

describe('tokens', () => {
  it('keeps addresses, versions and CVE numbers whole', () => {
    expect(tokens('127.0.0.2 tls 1.2 cve-2018-0886')).toEqual([
      '127.0.0.2',
      'tls',
      '1.2',
      'cve-2018-0886',
    ]);
  });

  it('drops apostrophes inside a word', () => {
    expect(tokens("can't")).toEqual(['cant']);
  });
});

describe('cleanQuery', () => {
  it('parts the codes of a dialog that was pasted into one line', () => {
    expect(cleanQuery('Error code: 0x904Extended error code: 0x7Timestamp (UTC)')).toBe(
      'error code: 0x904 extended error code: 0x7 timestamp (utc)',
    );
  });

  it('reads no more than the limit', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 6000 }), (text) => {
        expect(cleanQuery(text).length).toBeLessThanOrEqual(
          cleanQuery(text.slice(0, MAX_QUERY_CHARACTERS)).length,
        );
      }),
    );
  });
});

describe('termsOf', () => {
  it.each([
    ['licence', 'license'],
    ['cert', 'certificates'],
    ['log in', 'sign-on'],
    ['Group Policy', 'GPO'],
    ['Network Level Authentication', 'NLA'],
    ['SSL', 'TLS'],
    ['remote desktop connection', 'RDP'],
    ['证书', 'certificate'],
    ['远程桌面', 'remote desktop'],
    ['隧道', 'tunnel'],
    ['憑證', 'certificate'],
    ['証明書', 'certificate'],
    ['인증서', 'certificate'],
    ['Zertifikate', 'certificate'],
    ['сертификата', 'certificate'],
    ['лицензии', 'licence'],
    ['bureau à distance', 'remote desktop'],
    ['área de trabalho remota', 'remote desktop'],
    ['connection reset by peer', 'ECONNRESET'],
    ['actively refused', 'connection refused'],
  ])('takes “%s” and “%s” for the same', (one, other) => {
    expect(terms(one)).toEqual(terms(other));
    expect(terms(one)).toHaveLength(1);
  });

  it.each([
    ['Kaspersky', '~security-product'],
    ['WireGuard', '~vpn'],
    ['ngrok', '~tunnel'],
    ['xrdp', '~not-windows'],
    ['Remmina', '~client-program'],
    ['KB5055523', '~regression'],
    ['24H2', '~regression'],
  ])('knows what kind of thing %s is', (name, kind) => {
    expect(kinds(name)).toContain(kind);
  });

  it('leaves out words that carry no matter, except inside a phrase', () => {
    expect(terms('why is the certificate on my server')).toEqual(['certificat', 'server']);
    expect(terms('log on')).toEqual(['logon']);
  });

  it('never throws and never gives an empty term', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const { term, parts } of termsOf(normalise(text))) {
          expect(term).not.toBe('');
          expect(parts.length).toBeGreaterThan(0);
        }
      }),
    );
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'takes %s for an ordinary word',
    (name) => {
      expect(kinds(name)).toEqual([]);
    },
  );
});

describe('bodyText', () => {
  const { commands, prose } = bodyText(
    parseBody(
      '## When\n\nRead `qwinsta`, then [restart](/fixes/restart/).\n\n```powershell\nRestart-Service TermService\n```\n\n<Warning>\n\nCareful.\n\n</Warning>\n',
    ),
  );

  it('takes fenced blocks out as commands', () => {
    expect(commands).toEqual(['Restart-Service TermService\n']);
  });

  it('keeps the words of links and inline code, without headings, addresses and tags', () => {
    expect(prose).toBe('Read qwinsta, then restart. Careful.');
  });
});
