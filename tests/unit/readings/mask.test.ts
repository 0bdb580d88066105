import { describe, expect, test } from 'vitest';
import type { Fact } from '../../../src/lib/artefacts/fact.ts';
import { createMask, type Mask } from '../../../src/lib/readings/mask.ts';
import { factAt, tableOf } from '../../support/facts.ts';

const table = tableOf([
  {
    provider: 'Maker-System-Listener',
    id: 1149,
    title: '{Param1}',
    private: { Param1: 'user', Param2: 'domain', Param3: 'address' },
  },
  { provider: 'Client', id: 1024, title: '{Value}', private: { Value: 'computer' } },
  { provider: 'Client', id: 1024, title: 'It has none' },
  { provider: 'Client', id: 1025, title: '{Secret}', private: { Secret: 'text' } },
  { provider: 'Client', id: 1025, title: '{Other}', private: { Other: 'user' } },
]);
const maskOf = (facts: Fact[], reveal = false): Mask =>
  createMask(
    {
      attempts: [],
      answers: [],
      harmless: facts.map((fact) => ({ fact, title: '', template: '', note: '', count: 1 })),
      spans: [],
      computers: [{ computer: 'HOST-1.example.org', role: 'host' }],
    },
    table,
    { reveal },
  );

describe('the value of a field', () => {
  const value = (
    fields: Record<string, string>,
    field: string,
    provider = 'Any',
    id = 1,
  ): string => {
    const fact = factAt(0, provider, id, { fields });
    return maskOf([fact]).value(fact, field);
  };

  test('is replaced by the kind that the name of the field says', () => {
    expect(value({ TargetUserName: 'ada' }, 'TargetUserName')).toBe('user 1');
    expect(value({ User: 'LAB\\ada' }, 'User')).toBe('domain 1\\user 1');
    expect(value({ TargetUserName: 'ada@lab.example' }, 'TargetUserName')).toBe('user 1@domain 1');
    expect(value({ TargetDomainName: 'LAB' }, 'TargetDomainName')).toBe('domain 1');
    expect(value({ WorkstationName: 'PC-7' }, 'WorkstationName')).toBe('computer 2');
    expect(value({ SubjectUserName: 'PC-7$' }, 'SubjectUserName')).toBe('computer 2$');
    expect(value({ TargetUserSid: 'S-1-5-21-1-2-3-1001' }, 'TargetUserSid')).toBe('account 1');
    expect(value({ ClientIP: '192.0.2.7:50000' }, 'ClientIP')).toBe('address 1:50000');
    expect(value({ IpAddress: '::ffff:192.0.2.7' }, 'IpAddress')).toBe('address 1');
    expect(value({ client: '2001:db8::7' }, 'client')).toBe('address 1');
  });

  test('is replaced by the kind that the table says', () => {
    const fields = { Param1: 'ada', Param2: 'LAB', Param3: '192.0.2.7' };
    const of = (field: string) => value(fields, field, 'Listener', 1149);
    expect([of('Param1'), of('Param2'), of('Param3')]).toEqual(['user 1', 'domain 1', 'address 1']);
    expect(value(fields, 'Param1', 'Other', 1149)).toBe('ada');
    expect(value({ Value: 'pc.lab.example' }, 'Value', 'Client', 1024)).toBe('computer 2');
  });

  test('is replaced by what it is where its field may hold one or the other', () => {
    expect(value({ IpAddress: 'pc-7.lab.example' }, 'IpAddress')).toBe('computer 2');
    expect(value({ IpAddress: 'host-1' }, 'IpAddress')).toBe('computer 1');
    expect(value({ WorkstationName: '192.0.2.7' }, 'WorkstationName')).toBe('address 1');
    expect(value({ ClientIP: '127.0.0.1:3389' }, 'ClientIP')).toBe('127.0.0.1:3389');
    expect(value({ TargetDomainName: 'HOST-1' }, 'TargetDomainName')).toBe('computer 1');
    expect(value({ Secret: 'x', Other: 'ada' }, 'Secret', 'Client', 1025)).toBe('text 1');
    expect(value({ Secret: 'x', Other: 'ada' }, 'Other', 'Client', 1025)).toBe('user 1');
    expect(value({ Secret: '-' }, 'Secret', 'Client', 1025)).toBe('-');
  });

  test('keeps what every computer has beside a name', () => {
    expect(value({ User: 'LAB\\SYSTEM' }, 'User')).toBe('domain 1\\SYSTEM');
    expect(value({ User: 'WORKGROUP\\ada' }, 'User')).toBe('WORKGROUP\\user 1');
    expect(value({ User: 'system@lab.example' }, 'User')).toBe('system@domain 1');
    expect(value({ User: 'ada@localhost' }, 'User')).toBe('user 1@localhost');
    expect(value({ User: 'WORKGROUP$' }, 'User')).toBe('WORKGROUP$');
    expect(value({ User: 'ada@lab@example' }, 'User')).toBe('user 1');
  });

  test.each([
    'S-1-0-0',
    'S-1-1-0',
    'S-1-3-14',
    'S-1-5-7',
    'S-1-5-18',
    'S-1-10',
    'S-1-15-2',
    'S-1-18-1',
    'S-1-5-32-544',
    'S-1-5-80-1-22-333',
    'S-1-5-90-0-1',
    'S-1-5-96-0-0',
    'S-1-16-12288',
  ])('remains where it is the account %s of every computer', (sid) => {
    expect(value({ TargetUserSid: sid }, 'TargetUserSid')).toBe(sid);
  });

  test.each([
    'S-1-5-21-1-2-3-1001',
    'S-1-5-123',
    'S-1-4-1',
    'S-1-12-1-1-2-3-4',
    'S-1-12-x',
    'S-1-19',
    'S-1-5-32-544-1',
    'S-1-5-32-x',
    'S-1-5-81-1',
    'S-1-5-80-x',
    'S-1-16-1-1',
    'S-1-16-x',
    'xS-1-5-18',
    'S-1-5-18x',
    'S-1-5-x',
  ])('is replaced where it is the account %s, which may be of a person', (sid) => {
    expect(value({ TargetUserSid: sid }, 'TargetUserSid')).toBe('account 1');
  });

  test('remains where it names nobody', () => {
    for (const [field, text] of [
      ['Address', 'LOCAL'],
      ['TargetUserName', '-'],
      ['SubjectUserName', 'SYSTEM'],
      ['TargetDomainName', 'NT AUTHORITY'],
      ['SubjectUserSid', 'S-1-5-18'],
      ['IpAddress', '127.0.0.1'],
      ['IpAddress', '::1'],
      ['IpPort', '50000'],
      ['Status', '0xC000006D'],
      ['SessionName', 'RDP-Tcp#4'],
    ] as const)
      expect(value({ [field]: text }, field), field).toBe(text);
  });
});

describe('a mask', () => {
  const fact = factAt(0, 'Any', 1, {
    fields: { User: 'LAB\\ada', ClientIP: '192.0.2.7:50000', Else: 'ada on host-1' },
  });

  test('gives the same value the same name, in fields, titles and texts, in any case', () => {
    const mask = maskOf([fact]);
    expect(mask.title('{User} from {ClientIP}', fact)).toBe(
      'domain 1\\user 1 from address 1:50000',
    );
    expect(mask.text('Ada came from 192.0.2.7 to host-1, or HOST-1.example.org')).toBe(
      'user 1 came from address 1 to computer 1, or computer 1',
    );
    expect(mask.text('192.0.2.8 and 192.0.2.7')).toBe('address 2 and address 1');
    expect(mask.value(fact, 'Else')).toBe('user 1 on computer 1');
    expect(mask.text('HOST-1_System.evtx')).toBe('computer 1_System.evtx');
  });

  test('leaves names alone that are part of a word', () => {
    expect(maskOf([fact]).text('adamant, Canada, host-10')).toBe('adamant, Canada, host-10');
  });

  test('knows all names before anything is shown, wherever they come from', () => {
    const named = (fields: Record<string, string>, computer = 'HOST-1') =>
      factAt(0, 'Any', 1, { fields, computer });
    const judged = {
      attempts: [{ steps: [{ template: '', fact: named({ User: 'ada' }) }] }],
      answers: [{ template: '', facts: [named({ Else: 'x' }), named({ User: 'bob' }, 'PC-8')] }],
      harmless: [{ template: '', fact: named({ User: 'eve' }) }],
      spans: [{ computer: 'PC-9' }],
      computers: [{ computer: 'PC-7' }],
    };
    const { text } = createMask(judged as never, table);
    expect(text('ada, bob, eve, pc-7, pc-8, pc-9, x')).toBe(
      'user 1, user 2, user 3, computer 1, computer 4, computer 2, x',
    );
  });

  test('looks in texts for names that are long enough, the longest first', () => {
    const users = (...names: string[]) =>
      maskOf(names.map((User) => factAt(0, 'Any', 1, { fields: { User } })));
    expect(users('ab', 'abc').text('ab abc')).toBe('ab user 2');
    expect(users('123', '12x').text('123 12x')).toBe('123 user 2');
    expect(users('ada', 'ada-b').text('ada-b ada')).toBe('user 2 user 1');
    expect(users('a.a', 'c++').text('axa a.a c++')).toBe('axa user 1 user 2');
  });

  test('looks for five hundred names at most', () => {
    const names = Array.from({ length: 600 }, (_, index) => `name-${index}`);
    const mask = maskOf(names.map((User) => factAt(0, 'Any', 1, { fields: { User } })));
    // The computer has two: with its domain and without.
    expect(mask.text('name-497 name-498')).toBe('user 498 name-498');
  });

  test('shows everything where the person asks', () => {
    const open = maskOf([fact], true);
    expect(open.title('{User} from {ClientIP}', fact)).toBe('LAB\\ada from 192.0.2.7:50000');
    expect(open.text('ada 192.0.2.7')).toBe('ada 192.0.2.7');
    expect(open.value(fact, 'User')).toBe('LAB\\ada');
  });
});

describe('a line of text', () => {
  test.each([
    ['[10:12:05:123] connected to 10.0.0.5:3389', '[10:12:05:123] connected to address 1:3389'],
    [
      'peer 2001:db8::1 and fe80::1%4 and ::ffff:10.0.0.5',
      'peer address 1 and address 2%4 and address 3',
    ],
    ['[2001:db8::1]:3389', '[address 1]:3389'],
    ['Cookie: mstshash=ada', 'Cookie: mstshash=user 1'],
    ['logged in as ada@lab.example', 'logged in as user 1@domain 1'],
    ['password=geheim, pwd: secret', 'password=…, pwd: …'],
    ['user: bob, domain=LAB, host=pc9', 'user: user 1, domain=domain 1, host=computer 2'],
    ['account LAB\\bob failed', 'account domain 1\\user 1 failed'],
    ['S-1-5-21-1-2-3-1001 and S-1-5-20', 'account 1 and S-1-5-20'],
    ['pc9.lab.local refused', 'computer 2 refused'],
    ['WORKGROUP\\bob and localhost\\eve', 'WORKGROUP\\user 1 and localhost\\user 2'],
    [
      'user: SYSTEM, host: localhost, domain: WORKGROUP',
      'user: SYSTEM, host: localhost, domain: WORKGROUP',
    ],
    ['server=pc9 computer: pc8 login: bob', 'server=computer 2 computer: computer 3 login: user 1'],
    ['user name=bob username: bob account=eve', 'user name=user 1 username: user 1 account=user 2'],
    ['from ::a:b and 1:2:3:4:5:6:7:8 and ::', 'from address 1 and address 2 and ::'],
    ['127.0.0.1:3389 and ::1', '127.0.0.1:3389 and ::1'],
    [
      'com.freerdp.core.tcp 3.5.1 libfreerdp/core/tcp.c 12:30',
      'com.freerdp.core.tcp 3.5.1 libfreerdp/core/tcp.c 12:30',
    ],
    ['HKLM\\SYSTEM\\CurrentControlSet\\Control', 'HKLM\\SYSTEM\\CurrentControlSet\\Control'],
    ['NT AUTHORITY\\NETWORK SERVICE', 'NT AUTHORITY\\NETWORK SERVICE'],
    ['version 10.0.22621.3 of 2026', 'version 10.0.22621.3 of 2026'],
  ])('%s', (text, masked) => expect(maskOf([]).text(text)).toBe(masked));

  test('of any length takes no more than a pass', () => {
    const mask = maskOf([]);
    expect(mask.text('1:'.repeat(50_000))).toHaveLength(100_000);
    expect(mask.text('a.'.repeat(50_000))).toHaveLength(100_000);
    expect(mask.text(`${'a-'.repeat(50_000)}@`)).toHaveLength(100_001);
  });
});

test.each(['attempts', 'answers', 'harmless'] as const)(
  'a name that the title of one of the %s holds is hidden in every other',
  (kind) => {
    const [first, second] = ['ada asked', 'LAB\\ada left'].map((text) =>
      factAt(0, 'Any', 1, { fields: { Text: text } }),
    );
    const shown = [first, second].map((fact) => ({
      steps: [{ fact, template: '{Text}' }],
      facts: [fact],
      template: '{Text}',
      fact,
    }));
    const none = { attempts: [], answers: [], harmless: [], spans: [], computers: [] };
    const mask = createMask({ ...none, [kind]: shown }, table);
    expect(mask.title('{Text}', first!)).toBe('user 1 asked');
  },
);
