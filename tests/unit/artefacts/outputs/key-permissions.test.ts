import { describe, expect, test } from 'vitest';
import { readKeyPermissions } from '../../../../src/lib/artefacts/outputs/key-permissions.ts';
import { listFacts, textContext } from '../../../support/read-text.ts';

const FOLDER = 'C:\\ProgramData\\Microsoft\\Crypto\\RSA\\MachineKeys';
const KEY = `${FOLDER}\\f686aace6942fb7f7ceb231212eef4a4_11111111-2222-3333-4444-555555555555`;
const read = (lines: readonly string[], end = '\n', name?: string) =>
  readKeyPermissions(lines.join(end), textContext(name))?.facts ?? [];
const summaries = (lines: readonly string[], name?: string) =>
  read(lines, '\n', name)
    .filter(({ id }) => id === 'summary')
    .map(({ fields }) => fields.networkService);
const icacls = (...entries: readonly string[]): string[] =>
  entries.map((entry, index) =>
    index === 0 ? `${KEY} ${entry}` : ' '.repeat(KEY.length + 1) + entry,
  );

describe('icacls', () => {
  test('gives each entry and whether NETWORK SERVICE may read', () => {
    const facts = read(
      [
        ...icacls(
          'NT AUTHORITY\\SYSTEM:(R)',
          'BUILTIN\\Administrators:(R)',
          'NT AUTHORITY\\NETWORK SERVICE:(R)',
        ),
        '',
        'Successfully processed 1 files; Failed processing 0 files',
      ],
      '\r\n',
    );
    expect(listFacts(facts, 'account', 'sid', 'right', 'kind', 'networkService')).toEqual([
      'key-permissions/entry account=NT AUTHORITY\\SYSTEM right=R kind=allow',
      'key-permissions/entry account=BUILTIN\\Administrators right=R kind=allow',
      'key-permissions/entry account=NT AUTHORITY\\NETWORK SERVICE sid=S-1-5-20 right=R kind=allow',
      'key-permissions/summary networkService=allowed',
    ]);
    expect(facts.at(-1)?.fields.path).toBe(KEY);
  });

  test.each([
    ['NT AUTHORITY\\NETWORK SERVICE:(R)', 'allowed'],
    ['NT-AUTORITÄT\\Netzwerkdienst:(R)', 'allowed'],
    ['NT-AUTORIT\ufffdT\\NETZWERKDIENST:(I)(RX)', 'allowed'],
    ['AUTORITE NT\\SERVICE RÉSEAU:(F)', 'allowed'],
    ['NT AUTHORITY\\SERVIZIO DI RETE:(R)', 'allowed'],
    ['NT AUTHORITY\\SERVICIO DE RED:(R)', 'allowed'],
    ['ZARZĄDZANIE NT\\USŁUGA SIECIOWA:(R)', 'allowed'],
    ['S-1-5-20:(R)', 'allowed'],
    ['Everyone:(R,W)', 'allowed'],
    ['NT AUTHORITY\\NETWORK SERVICE:(DENY)(R)', 'denied'],
    ['NT AUTHORITY\\NETWORK SERVICE:(N)', 'denied'],
    ['NT AUTHORITY\\NETWORK SERVICE:(W)', 'missing'],
    ['NT AUTHORITY\\NETWORK SERVICE:(OI)(CI)(IO)(F)', 'missing'],
    ['NT AUTHORITY\\LOCAL SERVICE:(R)', 'missing'],
    ['S-1-5-205:(R)', 'missing'],
  ])('with %s it is %s', (entry, networkService) => {
    expect(summaries(icacls('BUILTIN\\Administrators:(F)', entry))).toEqual([networkService]);
  });

  test('is doubted where no name is known', () => {
    expect(read(icacls('ΑΡΧΗ\\ΣΥΣΤΗΜΑ:(F)')).at(-1)?.doubt).toContain('language');
    expect(read(icacls('NT AUTHORITY\\SYSTEM:(F)')).at(-1)?.doubt).toBeUndefined();
  });
});

describe('Get-Acl', () => {
  test('as a list is judged by its SDDL', () => {
    const list = (sddl: string) => [
      `Path   : Microsoft.PowerShell.Core\\FileSystem::${FOLDER}\\f686aace6942fb7f7ceb2312`,
      '         12eef4a4_11111111-2222-3333-4444-555555555555',
      'Owner  : NT-AUTORITÄT\\SYSTEM',
      'Access : NT-AUTORITÄT\\SYSTEM Allow  FullControl',
      '         NT-AUTORITÄT\\Netzwerkdienst Allow  Read, Synchronize',
      'Audit  : ',
      `Sddl   : ${sddl}`,
    ];
    expect(summaries(list('O:SYG:SYD:PAI(A;;FA;;;SY)(A;;FR;;;NS)'))).toEqual(['allowed']);
    expect(summaries(list('O:SYG:SYD:PAI(A;;FA;;;SY)(A;;0x120089;;;S-1-5-20)'))).toEqual([
      'allowed',
    ]);
    expect(summaries(list('O:SYG:SYD:PAI(A;;FA;;;SY)(A;;FW;;;NS)'))).toEqual(['missing']);
    expect(summaries(list('O:SYG:SYD:PAI(A;;FA;;;SY)(A;OICIIO;FA;;;NS)'))).toEqual(['missing']);
    expect(summaries(list('O:SYG:SYD:PAI(D;;FA;;;NS)(A;;FA;;;SY)'))).toEqual(['denied']);
    expect(summaries(list(''))).toEqual(['allowed']);
  });

  test('as its entries: the folder first, then the key, by the name of the file', () => {
    const entry = (account: string, rights: string, kind = 'Allow') => [
      `FileSystemRights  : ${rights}`,
      `AccessControlType : ${kind}`,
      `IdentityReference : ${account}`,
      'IsInherited       : False',
      'InheritanceFlags  : None',
      'PropagationFlags  : None',
      '',
    ];
    const text = [
      '',
      '',
      ...entry('Everyone', 'Write, Read, Synchronize'),
      ...entry('BUILTIN\\Administrators', 'FullControl'),
      '',
      '',
      '',
      ...entry('NT AUTHORITY\\SYSTEM', 'FullControl'),
      ...entry('NT AUTHORITY\\LOCAL SERVICE', '-1610612736'),
    ];
    const facts = read(text, '\r\n', 'HOST_ACL-MachineKeys.txt');
    expect(
      listFacts(
        facts.filter(({ id }) => id === 'summary'),
        'path',
        'networkService',
      ),
    ).toEqual([
      'key-permissions/summary path=MachineKeys networkService=allowed',
      'key-permissions/summary path=f686aace6942fb7f7ceb231212eef4a4 networkService=missing',
    ]);
    expect(
      summaries(
        text.map((line) => line.replace('LOCAL', 'NETWORK')),
        'MachineKeys.txt',
      ),
    ).toEqual(['allowed', 'allowed']);
    expect(read(text, '\n', 'output.txt')).toEqual([]);
  });
});

test.each([
  `icacls ${KEY} /grant "NT AUTHORITY\\NETWORK SERVICE:(R)"`,
  `Give NETWORK SERVICE the right (R) on ${FOLDER}.`,
  'C:\\other NT AUTHORITY\\NETWORK SERVICE:(R)',
  'f686aace',
])('is not “%s”', (text) => {
  expect(readKeyPermissions(text, textContext())).toBeNull();
});

describe('a key file that isn’t there', () => {
  const files = (line: string) =>
    listFacts(
      read([line, 'Successfully processed 0 files; Failed processing 1 files']).filter(
        ({ id }) => id === 'file',
      ),
      'found',
    );
  const found = ['key-permissions/file found=no'];

  test.each([
    [`${KEY}: The system cannot find the file specified.`, found],
    [`${FOLDER}\\f686aace*: Das System kann die angegebene Datei nicht finden.`, found],
    [`${KEY}: Le fichier spécifié est introuvable.`, found],
    [`${KEY}: Access is denied.`, []],
    [`${FOLDER}\\other.key: The system cannot find the file specified.`, []],
  ])('is read from %s', (line, expected) => {
    expect(files(line)).toEqual(expected);
  });
});

test('entries below a command are those of the key that the command names', () => {
  const paths = (path: string) =>
    read([
      `PS C:\\> (Get-Acl "${path}").Access`,
      '',
      '',
      'FileSystemRights  : FullControl',
      'AccessControlType : Allow',
      'IdentityReference : NT AUTHORITY\\SYSTEM',
    ]).map(({ fields }) => fields.path);
  expect(paths(KEY)[0]).toMatch(/^f686aace/);
  expect(paths(FOLDER)[0]).toBe('MachineKeys');
});
