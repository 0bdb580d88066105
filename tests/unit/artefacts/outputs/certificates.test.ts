import { describe, expect, test } from 'vitest';
import { readCertificates } from '../../../../src/lib/artefacts/outputs/certificates.ts';
import { listFacts, textContext } from '../../../support/read-text.ts';

const HASH = '00112233445566778899aabbccddeeff00112233';
const FILE = 'f686aace6942fb7f7ceb231212eef4a4_11111111-2222-3333-4444-555555555555';
const read = (lines: readonly string[], end = '\n') =>
  readCertificates(lines.join(end), textContext())?.facts ?? [];

const block = (lines: readonly string[]): string[] => [
  'Remote Desktop "Remote Desktop"',
  '================ Certificate 0 ================',
  'Serial Number: 1a2b3c',
  'Issuer: CN=host.example',
  ' NotBefore: 5/1/2026 9:12 AM',
  ' NotAfter: 10/31/2026 9:12 PM',
  'Subject: CN=host.example',
  'Signature matches Public Key',
  `Cert Hash(sha1): ${HASH}`,
  '  Key Container = TSSecKeySet1',
  `  Unique container name: ${FILE}`,
  '  Provider = Microsoft Strong Cryptographic Provider',
  ...lines,
  'CertUtil: -store command completed successfully.',
];

describe('certutil -store', () => {
  test('gives names, dates, hash, container and the key', () => {
    const [fact, ...none] = read(
      block(['Private key is NOT exportable', 'Encryption test passed']),
      '\r\n',
    );
    expect(none).toEqual([]);
    expect(fact).toMatchObject({ provider: 'certificate', id: 'stored', where: 'line 2' });
    expect(fact?.fields).toEqual({
      subject: 'CN=host.example',
      issuer: 'CN=host.example',
      from: '2026-05-01T09:12:00',
      to: '2026-10-31T21:12:00',
      state: 'expired',
      selfSigned: 'yes',
      thumbprint: HASH,
      container: 'TSSecKeySet1',
      file: FILE,
      key: 'present',
      code: '',
      store: 'Remote Desktop',
      replaced: 'no',
    });
    expect(fact?.doubt).toBeUndefined();
  });

  test.each([
    [['Missing stored keyset'], 'missing', ''],
    [
      ['Der Schlüsselsatz ist nicht vorhanden. 0x80090016 (-2146893802 NTE_BAD_KEYSET)'],
      'missing',
      '0x80090016',
    ],
    [['Zugriff verweigert 0x80090010 (-2146893808 NTE_PERM)'], 'unknown', '0x80090010'],
    [['Un texte que personne ne connaît'], 'unknown', ''],
    [[], 'unknown', ''],
  ])('with %j below the provider', (lines, key, code) => {
    expect(read(block(lines))[0]?.fields).toMatchObject({ key, code });
  });

  test('in German, and with letters that another code page lost', () => {
    const text = [
      'Remote Desktop "Remotedesktop"',
      '================ Zertifikat 0 ================',
      'Seriennummer: 1a2b3c',
      'Aussteller: CN=host.example',
      ' Nicht vor: 02.11.2026 09:12',
      ' Nicht nach: 03.05.2027 09:12',
      'Antragsteller: CN=host.example',
      `Zertifikathash(sha1): ${HASH.replace(/../g, '$& ').trim()}`,
      '  Schl\ufffdsselcontainer = TSSecKeySet1',
      '  Anbieter = Microsoft Strong Cryptographic Provider',
      'Verschl\ufffdsselungstest wurde durchgef\ufffdhrt',
    ];
    expect(read(text)[0]?.fields).toMatchObject({
      state: 'valid',
      from: '2026-11-02T09:12:00',
      thumbprint: HASH,
      container: 'TSSecKeySet1',
      key: 'present',
    });
  });

  test('in French, with hard spaces before colons and equals signs', () => {
    const text = [
      '================ Certificat 0 ================',
      'Numéro de série : 1a2b3c',
      'Émetteur: CN=Test Root',
      ' NotBefore : 01/12/2026 01:00',
      ' NotAfter : 13/12/2027 01:00',
      'Objet: CN=host.example',
      `Hach. cert. (sha1)\u00a0: ${HASH}`,
      '  Conteneur de clé\u00a0= ExampleContainer',
      '  Fournisseur = Microsoft Software Key Storage Provider',
      'Test de chiffrement réussi',
    ];
    expect(read(text)[0]?.fields).toMatchObject({
      issuer: 'CN=Test Root',
      subject: 'CN=host.example',
      from: '2026-12-01T01:00:00',
      state: 'not-yet',
      selfSigned: 'no',
      container: 'ExampleContainer',
      key: 'present',
    });
  });

  test('says so where day and month may be the other way round', () => {
    const text = block([]).map((line) =>
      line
        .replace('5/1/2026 9:12 AM', '05/01/2026 09:12')
        .replace('10/31/2026 9:12 PM', '05/07/2026 09:12'),
    );
    const [fact] = read(text);
    expect(fact?.fields.from).toBe('2026-01-05T09:12:00');
    expect(fact?.doubt).toContain('month');
  });

  test('with -v takes the hash of the certificate, and names of several lines', () => {
    const text = [
      'Remote Desktop "Remote Desktop"',
      '================ Certificate 0 ================',
      'X509 Certificate:',
      'Version: 3',
      'Issuer:',
      '    CN=Example CA',
      '    O=Example',
      '  Name Hash(sha1): ffffffffffffffffffffffffffffffffffffffff',
      '',
      ' NotBefore: 5/1/2026 9:12 AM',
      ' NotAfter: 5/1/2027 9:12 AM',
      '',
      'Subject:',
      '    CN=host.example',
      '  Name Hash(sha1): eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee',
      'Certificate Extensions: 1',
      '    2.5.29.37: Flags = 0, Length = c',
      '        DNS Name=other.example',
      'Key Id Hash(sha1): dddddddddddddddddddddddddddddddddddddddd',
      'Cert Hash(md5): 00112233445566778899aabbccddeeff',
      `Cert Hash(sha1): ${HASH}`,
      '  CERT_KEY_PROV_INFO_PROP_ID(2):',
      '    Key Container = TSSecKeySet1',
      '    Provider = Microsoft Strong Cryptographic Provider',
      '    ProviderType = 1',
      'Encryption test passed',
    ];
    expect(read(text)[0]?.fields).toMatchObject({
      issuer: 'CN=Example CA, O=Example',
      subject: 'CN=host.example',
      thumbprint: HASH,
      container: 'TSSecKeySet1',
      state: 'valid',
      selfSigned: 'no',
    });
  });

  test('gives each certificate and its store, and a store that is empty', () => {
    const two = [
      ...block([]).slice(0, -1),
      ...block([])
        .slice(1, -1)
        .map((line) => line.replace(' 0 ', ' 1 ')),
    ];
    const facts = read([
      ...two,
      'CertUtil: -store command completed successfully.',
      'C:\\> certutil -store "Remote Desktop"',
      'Remote Desktop',
      'CertUtil: -store command completed successfully.',
    ]);
    expect(listFacts(facts, 'store', 'count')).toEqual([
      'certificate/stored store=Remote Desktop',
      'certificate/stored store=Remote Desktop',
      'certificate/store store=Remote Desktop count=0',
    ]);
  });
});

describe('Get-ChildItem Cert:', () => {
  test('as a list', () => {
    const text = [
      'PS C:\\> Get-ChildItem "Cert:\\LocalMachine\\Remote Desktop" | Format-List *',
      '',
      'PSParentPath  : Microsoft.PowerShell.Security\\Certificate::LocalMachine\\Remote',
      '                 Desktop',
      `Thumbprint    : ${HASH.toUpperCase()}`,
      'Subject       : CN=host.example',
      'Issuer        : CN=host.example',
      'NotBefore     : 5/1/2026 9:12:00 AM',
      'NotAfter      : 10/31/2026 9:12:00 AM',
      'HasPrivateKey : False',
    ];
    expect(read(text)[0]?.fields).toMatchObject({
      thumbprint: HASH,
      state: 'expired',
      selfSigned: 'yes',
      key: 'missing',
    });
  });

  test('as a table', () => {
    const text = [
      '   PSParentPath: Microsoft.PowerShell.Security\\Certificate::LocalMachine\\Remote Desktop',
      '',
      'Thumbprint                                Subject',
      '----------                                -------',
      `${HASH.toUpperCase()}  CN=host.example`,
    ];
    expect(listFacts(read(text), 'store', 'thumbprint', 'key', 'state')).toEqual([
      `certificate/stored store=Remote Desktop thumbprint=${HASH} key=unknown state=unknown`,
    ]);
  });
});

test.each([
  'certutil says: Missing stored keyset',
  `Thumbprint ${HASH}`,
  '================ Certificate 0 ================',
  '==================\nCertUtil: -store command FAILED: 0x80070002',
])('is not “%s”', (text) => {
  expect(readCertificates(text, textContext())).toBeNull();
});

test('a certificate out of date is marked where its store has a new one of that name', () => {
  const old = block(['Encryption test passed']).slice(0, -1);
  const renewed = (subject: string, end: string) =>
    block([end])
      .slice(1)
      .map((line) => line.replace(/host.example$/, subject).replace(/\/2026/, '/2090'))
      .map((line) => line.replace('NotBefore: 5/1/2090', 'NotBefore: 5/1/2026'));
  const marks = (subject: string, end = 'Encryption test passed') =>
    read([...old, ...renewed(subject, end)]).map(({ fields }) => fields.replaced ?? '');
  expect(marks('host.example')).toEqual(['yes', '']);
  expect(marks('other.example')).toEqual(['no', '']);
  expect(marks('host.example', 'Missing stored keyset')).toEqual(['no', '']);
});
