import { describe, expect, it } from 'vitest';
import { isOpenValue, kindOfField } from '../../../src/lib/readings/private-fields.ts';
import {
  writeClock,
  writeLength,
  writeSpan,
  writeTime,
} from '../../../src/lib/readings/zone-time.ts';

describe('kindOfField', () => {
  it.each([
    ['sid', ['TargetUserSid', 'sid']],
    ['domain', ['TargetDomainName', 'domain']],
    [
      'user',
      [
        'user',
        'Account',
        'login',
        'caller',
        'TargetUserName',
        'user_name',
        'AccountName',
        'upn',
        'EMail',
        'e-mail',
        'cookie',
        'mstshash',
      ],
    ],
    [
      'address',
      [
        'IpAddress',
        'ip',
        'ipv4',
        'ClientIP',
        'IPString',
        'remote',
        'client',
        'IpPort2',
        'IpAddressIpPort',
      ],
    ],
    [
      'computer',
      [
        'WorkstationName',
        'ComputerName',
        'client_name',
        'ClientName',
        'HostName',
        'host',
        'server',
        'server_name',
        'ServerName',
      ],
    ],
    [
      null,
      [
        'IpPort',
        'LogonProcessName',
        'ProcessName',
        'SessionName',
        'AuthenticationPackageName',
        'username2',
        'superuser',
        'users',
        'upn2',
        'supn',
        'cookies',
        'remotely',
        'clients',
        'hosts',
        'myhost',
        'servers',
        'port',
        'sidekick',
        'AccountName2',
        'zipcode',
        'HostName2',
        'my_client',
        'myremote',
        'myserver',
        'serverless',
      ],
    ],
  ] as const)('is %s for %j', (kind, fields) => {
    expect(fields.map(kindOfField)).toEqual(fields.map(() => kind));
  });
});

describe('isOpenValue', () => {
  it.each([
    '',
    ' - ',
    'SYSTEM',
    'DWM-12',
    'umfd-0',
    'n/a',
    '127.0.0.1',
    '127.255.10.3',
    '::1',
    '::',
    '0.0.0.0',
    '255.255.255.255',
  ])('holds for %j, which names nobody', (value) => {
    expect(isOpenValue(value)).toBe(true);
  });

  it.each([
    'anna',
    'dwm',
    'systems',
    'my system',
    '1127.0.0.1',
    '127.0.0.1.5',
    '127.0.0',
    '::12',
    'a::1',
    '10.0.0.0',
    '1255.255.255.255',
  ])('does not hold for %j', (value) => {
    expect(isOpenValue(value)).toBe(false);
  });
});

describe('times in a zone', () => {
  const noon = Date.UTC(2026, 10, 30, 12, 0, 5);

  it('are written with the day first, and with UTC behind where that is the zone', () => {
    expect(writeTime(noon)).toBe('2026-11-30 12:00:05 UTC');
    expect(writeTime(noon, 'Europe/Berlin')).toBe('2026-11-30 13:00:05');
    expect([writeClock(noon), writeClock(noon, 'Europe/Berlin')]).toEqual(['12:00:05', '13:00:05']);
    expect(writeClock(Date.UTC(2026, 0, 1))).toBe('00:00:00');
  });

  it('name the day of a span once, where both ends have it', () => {
    expect(writeSpan(noon, noon + 65_000)).toBe('from 2026-11-30 12:00:05 to 12:01:10 UTC');
    expect(writeSpan(noon, noon + 86_400_000)).toBe(
      'from 2026-11-30 12:00:05 UTC to 2026-12-01 12:00:05 UTC',
    );
  });

  it.each([
    [0, '1 second'],
    [1400, '1 second'],
    [1500, '2 seconds'],
    [89_000, '89 seconds'],
    [90_000, '2 minutes'],
    [26 * 3_600_000, '26 hours'],
    [36 * 3_600_000, '2 days'],
  ])('%i milliseconds last %s', (milliseconds, text) => {
    expect(writeLength(milliseconds)).toBe(text);
  });
});
