import { describe, expect, test } from 'vitest';
import { readRdpFile } from '../../../../src/lib/artefacts/outputs/rdp-file.ts';
import { readRegistry } from '../../../../src/lib/artefacts/outputs/registry.ts';
import { listFacts, textContext } from '../../../support/read-text.ts';

const SERVER = 'HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Control\\Terminal Server';
const read = (lines: readonly string[], end = '\n') =>
  readRegistry(lines.join(end), textContext())?.facts ?? [];
const values = (lines: readonly string[]) => listFacts(read(lines), 'name', 'value', 'type');

describe('reg query', () => {
  test('gives the values with their key, numbers in decimal', () => {
    const facts = read(
      [
        '',
        SERVER,
        '    fDenyTSConnections    REG_DWORD    0x1',
        '',
        `${SERVER}\\WinStations\\RDP-Tcp`,
        '    PortNumber    REG_DWORD    0xd3d',
        '    SSLCertificateSHA1Hash    REG_BINARY    00AABB',
        '    (Standard)    REG_SZ    ',
      ],
      '\r\n',
    );
    expect(listFacts(facts, 'name', 'value', 'type')).toEqual([
      'registry/value name=fDenyTSConnections value=1 type=REG_DWORD',
      'registry/value name=PortNumber value=3389 type=REG_DWORD',
      'registry/value name=SSLCertificateSHA1Hash value=00aabb type=REG_BINARY',
      'registry/value name=(Standard) type=REG_SZ',
    ]);
    expect(facts[1]).toMatchObject({
      where: 'line 6',
      fields: { key: `${SERVER}\\WinStations\\RDP-Tcp` },
    });
  });

  test('with tabs, as old versions write, and with values of several strings', () => {
    expect(
      values([
        'HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Control\\Cryptography\\Configuration\\Local\\SSL\\00010002',
        '\tFunctions\tREG_MULTI_SZ\tTLS_A\\0TLS_B',
      ]),
    ).toEqual(['registry/value name=Functions value=TLS_A,TLS_B type=REG_MULTI_SZ']);
  });

  test.each([
    ['another key', 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Example', '    Enabled    REG_DWORD    0x1'],
    [
      'a person’s hosts',
      'HKEY_CURRENT_USER\\Software\\Microsoft\\Terminal Server Client\\Servers\\desk',
      '    UsernameHint    REG_SZ    robin',
    ],
    [
      'a key that only begins alike',
      'HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Control\\Terminal Server2',
      '    Enabled    REG_DWORD    0x1',
    ],
  ])('leaves %s out', (_, key, row) => {
    expect(read([key, row])).toEqual([]);
  });

  test('never shows a name or a password', () => {
    expect(
      values([
        `${SERVER}\\WinStations\\RDP-Tcp`,
        '    UserName    REG_SZ    robin',
        '    Password    REG_SZ    ',
        '    fPromptForPassword    REG_DWORD    0x1',
      ]),
    ).toEqual([
      'registry/value name=UserName value=present type=REG_SZ',
      'registry/value name=Password type=REG_SZ',
      'registry/value name=fPromptForPassword value=1 type=REG_DWORD',
    ]);
  });
});

describe('.reg', () => {
  test('gives each type of value, also over several lines', () => {
    expect(
      values([
        'Windows Registry Editor Version 5.00',
        '',
        `[${SERVER}]`,
        '"fDenyTSConnections"=dword:00000000',
        '"Text"="a \\\\ and \\"b\\""',
        '"Hash"=hex:00,AA,\\',
        '  bb,cc',
        '"Path"=hex(2):25,00,61,00,25,00,00,00',
        '"List"=hex(7):61,00,00,00,62,00,00,00,00,00',
        '"Long"=hex(b):02,00,00,00,00,00,00,00',
        '@="default"',
      ]),
    ).toEqual([
      'registry/value name=fDenyTSConnections value=0 type=REG_DWORD',
      'registry/value name=Text value=a \\ and "b" type=REG_SZ',
      'registry/value name=Hash value=00aabbcc type=REG_BINARY',
      'registry/value name=Path value=%a% type=REG_EXPAND_SZ',
      'registry/value name=List value=a,b type=REG_MULTI_SZ',
      'registry/value name=Long value=2 type=REG_QWORD',
      'registry/value name=@ value=default type=REG_SZ',
    ]);
  });

  test('counts what it can’t read', () => {
    const result = readRegistry(`[${SERVER}]\n"A"=dword:1\n"B"=dword:xyz`, textContext());
    expect(result).toMatchObject({ records: 2, unreadable: 1 });
  });
});

test('Get-ItemProperty is read with the key that it adds', () => {
  expect(
    values([
      'fDenyTSConnections : 1',
      'Functions          : {TLS_A, ',
      '                     TLS_B}',
      'PSPath             : Microsoft.PowerShell.Core\\Registry::HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Control\\Te',
      '                     rminal Server',
      'PSChildName        : Terminal Server',
    ]),
  ).toEqual([
    'registry/value name=fDenyTSConnections value=1',
    'registry/value name=Functions value={TLS_A, TLS_B}',
  ]);
});

test.each([
  `Set fDenyTSConnections in ${SERVER} to 0.`,
  `${SERVER}\nSet it with REG_DWORD to 0.`,
  '"fDenyTSConnections"=dword:00000000',
  `reg add "${SERVER}" /v fDenyTSConnections /t REG_DWORD /d 0`,
])('is not “%s”', (text) => {
  expect(readRegistry(text, textContext())).toBeNull();
});

describe('.rdp', () => {
  const settings = (lines: readonly string[]) =>
    listFacts(readRdpFile(lines.join('\r\n'), textContext())?.facts ?? [], 'key', 'value');

  test('gives settings, and of names, passwords and tokens that they are there', () => {
    expect(
      settings([
        'full address:s:desk.example.org:3390',
        'Server Port:i:3390',
        'gatewayusagemethod:i:1',
        'username:s:EXAMPLE\\robin',
        'password 51:b:01000000D08C9DDF',
        'gatewayaccesstoken:s:',
        'loadbalanceinfo:s:tsv://Example',
        'authentication level:i:2 ',
      ]),
    ).toEqual([
      'rdp-file/setting key=full address value=desk.example.org:3390',
      'rdp-file/setting key=server port value=3390',
      'rdp-file/setting key=gatewayusagemethod value=1',
      'rdp-file/setting key=username value=present',
      'rdp-file/setting key=password 51 value=present',
      'rdp-file/setting key=gatewayaccesstoken',
      'rdp-file/setting key=loadbalanceinfo value=tsv://Example',
      'rdp-file/setting key=authentication level value=2',
    ]);
  });

  test('of one line only is one if it is all there is', () => {
    expect(settings(['full address:s:desk'])).toHaveLength(1);
    expect(settings(['Put this into the file:', 'full address:s:desk'])).toEqual([]);
    expect(settings(['a:s:1', 'b:i:2'])).toEqual([]);
  });
});
