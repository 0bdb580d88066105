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
  const mask = maskOf([fact]);

  test('gives the same value the same name, in fields, titles and texts, in any case', () => {
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
    expect(mask.text('adamant, Canada, host-10')).toBe('adamant, Canada, host-10');
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
