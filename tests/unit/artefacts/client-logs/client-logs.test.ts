import { describe, expect, test } from 'vitest';
import { CLIENT_LOG_READERS } from '../../../../src/lib/artefacts/client-logs/client-log-readers.ts';
import { listFacts, readAll } from '../../../support/read-text.ts';

const read = (lines: readonly string[], end = '\n') => readAll(CLIENT_LOG_READERS, lines.join(end));
const names = (lines: readonly string[]) =>
  listFacts(
    read(lines).flatMap(({ facts }) => facts),
    'code',
  );

describe('FreeRDP', () => {
  const at = (level: string, part: string, text: string, clock = '09:12:01:123') =>
    `[${clock}] [11:12] [${level}][com.freerdp.${part}] - ${text}`;

  test('2 gives names and numbers of errors, and of what the socket said', () => {
    const [result] = read(
      [
        at(
          'ERROR',
          'core.transport',
          'BIO_read returned a system error 104: Connection reset by peer',
        ),
        at(
          'ERROR',
          'core',
          'transport_read_layer:freerdp_set_last_error_ex ERRCONNECT_CONNECT_TRANSPORT_FAILED [0x0002000D]',
        ),
        at('INFO', 'client.x11', 'Authentication only. Don’t connect to X.'),
      ],
      '\r\n',
    );
    expect(result).toMatchObject({ kind: 'freerdp', records: 3 });
    expect(listFacts(result?.facts ?? [], 'code', 'clock')).toEqual([
      'freerdp/SYSTEM_ERROR code=104 clock=09:12:01:123',
      'freerdp/ERRCONNECT_CONNECT_TRANSPORT_FAILED code=0x0002000D clock=09:12:01:123',
    ]);
    expect(result?.facts[0]).toMatchObject({ time: null, where: 'line 1' });
  });

  test('3 names the function in brackets and the failure of the negotiation', () => {
    expect(
      names([
        at('ERROR', 'core', '[get_next_addrinfo]: ERRCONNECT_CONNECT_FAILED [0x00020006]'),
        at(
          'ERROR',
          'core.nego',
          '[nego_connect]: Protocol Security Negotiation Failure: HYBRID_REQUIRED_BY_SERVER [0x00000005]',
        ),
        at(
          'INFO',
          'core',
          '[rdp_set_error_info]: ERRINFO_IDLE_TIMEOUT (0x00000003):The idle session limit timer on the server has elapsed.',
        ),
        at(
          'WARN',
          'core.nla',
          'SPNEGO received NTSTATUS: STATUS_LOGON_FAILURE [0xC000006D] from server',
        ),
      ]),
    ).toEqual([
      'freerdp/ERRCONNECT_CONNECT_FAILED code=0x00020006',
      'freerdp/HYBRID_REQUIRED_BY_SERVER code=0x00000005',
      'freerdp/ERRINFO_IDLE_TIMEOUT code=0x00000003',
      'freerdp/STATUS_LOGON_FAILURE code=0xC000006D',
    ]);
  });

  test('says why a certificate was refused, and an alert of TLS by its number', () => {
    expect(
      names([
        at(
          'WARN',
          'crypto',
          "Certificate verification failure 'self-signed certificate (18)' at stack position 0",
        ),
        at('ERROR', 'crypto', '@           WARNING: CERTIFICATE NAME MISMATCH!           @'),
        at('ERROR', 'crypto', 'certificate not trusted, aborting.'),
        at('ERROR', 'core.transport', 'error:0A000410:SSL routines::sslv3 alert handshake failure'),
        at(
          'ERROR',
          'core.transport',
          'error:14094412:SSL routines:ssl3_read_bytes:sslv3 alert bad certificate',
        ),
        at('ERROR', 'core.transport', 'error:0A000126:SSL routines::unexpected eof while reading'),
      ]),
    ).toEqual([
      'freerdp/CERTIFICATE_VERIFY code=18',
      'freerdp/CERTIFICATE_NAME_MISMATCH',
      'freerdp/CERTIFICATE_REFUSED',
      'freerdp/TLS_ALERT code=40',
      'freerdp/TLS_ALERT code=42',
    ]);
  });

  test('takes the last hour where two streams broke a line, and doubts a cancelled connection', () => {
    const line = `[09:12:01:123] [11:12] [DEBUG][com.freerdp.c${at('ERROR', 'core', 'freerdp_abort_connect:freerdp_set_last_error_ex ERRCONNECT_CONNECT_CANCELLED [0x0002000B]', '09:12:02:456')}`;
    const fact = read([line])[0]?.facts[0];
    expect(fact?.fields.clock).toBe('09:12:02:456');
    expect(fact?.doubt).toContain('went well');
  });

  test('is called Remmina where that program wrote it, which has numbers only', () => {
    expect(
      names([
        '(remmina:812): remmina-WARNING **: 09:12:01.123: libfreerdp returned code is 00020014',
      ]),
    ).toEqual(['remmina/ERRCONNECT_LOGON_FAILURE code=0x00020014']);
  });

  test('masks names, addresses and passwords', () => {
    const fact = read([
      at(
        'ERROR',
        'core',
        'failed to connect to desk.example.org (192.0.2.7, 2001:db8:0:0:0:0:0:7) /u:robin /p:word user "kim" EXAMPLE\\kim CN=desk ERRCONNECT_CONNECT_FAILED [0x00020006]',
      ),
    ])[0]?.facts[0];
    expect(fact?.fields.line).toContain('com.freerdp.core');
    expect(fact?.fields.line).not.toMatch(/desk|192\.0|2001|robin|word|kim|EXAMPLE/);
  });
});

describe('xrdp', () => {
  test('gives the security that was chosen and errors by their function', () => {
    const lines = [
      '[20261130-09:12:01] [INFO ] Socket 12: AF_INET connection received from 192.0.2.20 port 41024',
      '[20261130-09:12:01] [INFO ] Security protocol: configured [SSL], requested [SSL|HYBRID|RDP], selected [SSL]',
      '[20261130-09:12:01] [ERROR] SSL: error:0A000418:SSL routines::tlsv1 alert unknown ca',
      '[20261130-09:12:01] [ERROR] xrdp_sec_incoming: trans_set_tls_mode failed',
      '[20261130-09:12:01] [DEBUG] Closed socket 12',
    ];
    const facts = read(lines)[0]?.facts ?? [];
    expect(listFacts(facts, 'code', 'requested', 'selected')).toEqual([
      'xrdp/connection-received',
      'xrdp/security-protocol requested=SSL|HYBRID|RDP selected=SSL',
      'xrdp/TLS_ALERT code=48',
      'xrdp/xrdp_sec_incoming',
    ]);
    expect(facts[0]?.time).toBe(new Date(2026, 10, 30, 9, 12, 1).getTime());
    expect(facts[0]?.doubt).toContain('zone');
    expect(facts[0]?.fields.line).not.toContain('192.0.2');
  });

  test('of newer versions has a time zone, and syslog has neither year nor zone', () => {
    const [own] =
      read(['[2026-11-30T09:12:01.848+0800] [ERROR] xrdp_iso_send: trans_write_copy_s failed'])[0]
        ?.facts ?? [];
    expect(own).toMatchObject({ time: Date.UTC(2026, 10, 30, 1, 12, 1, 848) });
    expect(own?.doubt).toBeUndefined();
    const [system] =
      read([
        'Dec 24 09:12:01 desk xrdp[2703]: [ERROR] Cannot read private key file /etc/xrdp/key.pem: Permission denied',
      ])[0]?.facts ?? [];
    expect(system).toMatchObject({
      id: 'private-key-unreadable',
      time: new Date(2025, 11, 24, 9, 12, 1).getTime(),
    });
    expect(system?.doubt).toContain('year');
  });

  test('tells of a refused sign-in without the name', () => {
    const [fact] =
      read([
        '[20261130-09:12:01] [INFO ] AUTHFAIL: user=robin ip=192.0.2.20 time=1796000000',
        '[20261130-09:12:01] [INFO ] sesman done',
      ])[0]?.facts ?? [];
    expect(fact?.id).toBe('login-failed');
    expect(fact?.fields.line).not.toMatch(/robin|192/);
  });
});

test('guacd says why, with the number where it has one', () => {
  expect(
    names([
      'Aug 15 16:31:53 gate guacd[28423]: RDP server closed/refused connection: Security negotiation failed (wrong security type?)',
      'Aug 15 16:31:53 gate guacd[28423]: guacd[28423]: INFO:        RDP server closed/refused connection: Upstream error.',
      'guacd[28423]: DEBUG: Disconnect reason code: 0x7.',
      'guacd[28423]: Certificate validation failed',
    ]),
  ).toEqual([
    'guacd/ERRCONNECT_SECURITY_NEGO_CONNECT_FAILED',
    'guacd/upstream-error',
    'guacd/0x7 code=0x7',
    'guacd/certificate-validation-failed',
  ]);
});

test('mRemoteNG gives the number of the reason', () => {
  const lines = [
    '2026-11-30 09:12:01,123 [1] WARN  Logger- RDP disconnected from server desk.example.org!',
    '2308 The words of some language',
    '2026-11-30 09:13:01,123 [1] WARN  Logger- RDP disconnected!',
    '',
    'An internal error has occurred.',
    'Error code 2824.',
  ];
  const facts = read(lines)[0]?.facts ?? [];
  expect(facts.map(({ id, time }) => [id, time])).toEqual([
    ['2308', new Date(2026, 10, 30, 9, 12, 1, 123).getTime()],
    ['2824', new Date(2026, 10, 30, 9, 13, 1, 123).getTime()],
  ]);
  expect(facts[0]?.fields.line).not.toContain('desk');
});

test('Windows App gives names and codes', () => {
  expect(
    names([
      'RDP_WAN: Client connMonitor goto CMSTATE_DROPPED (total-missed=12)....try reconnect!',
      'GATEWAY(ERR): UserCancelled(8)',
      'CLIENT(ERR): disconnect reason: 2308, extended error code: 7',
      'rdpstack.cpp(12): ParseUserData: No data of type 0xc09',
    ]),
  ).toEqual([
    'windows-app/CMSTATE_DROPPED',
    'windows-app/UserCancelled',
    'windows-app/0x904 code=0x904',
  ]);
});

test.each([
  'What does ERRCONNECT_TLS_CONNECT_FAILED mean?',
  'xrdp_sec_incoming failed, it says.',
  '[ERROR] something else failed',
  '[2026-11-30T09:12:01.848+0000] [ERROR] my_function: something else',
  'guacd says: RDP server closed/refused connection: Upstream error.',
  'My RDP disconnected! Help.',
  'Windows App shows error code: 0x904 and extended error code: 0x7',
  'kernel[1]: [INFO] hello',
])('nothing claims “%s”', (text) => {
  expect(read([text])).toEqual([]);
});

test('the session manager of xrdp notes a desktop that ends at once', () => {
  const at = (text: string) => `[20290304-10:11:12] [WARN ] ${text}`;
  const line = 'Window manager (pid 77, display 10) exited quickly (1 secs).';
  expect(names([at(line)])).toEqual(['xrdp/desktop-exited']);
  expect(names([at('Window manager (pid 77, display 10) exited normally')])).toEqual([]);
});

test('the session manager of xrdp names the user of a session, who is masked', () => {
  const shown = (text: string) =>
    read([`Nov 30 09:12:04 a xrdp-sesman[8]: [INFO ] ${text}`])[0]?.facts[0]?.fields.line;
  expect(shown('created session (access granted): username robin, ip 192.0.2.20')).toBe(
    'Nov 30 09:12:04 a xrdp-sesman[8]: [INFO ] created session (access granted): username •, ip [address]',
  );
  expect(shown('username or password error')).toContain('username or password error');
});
