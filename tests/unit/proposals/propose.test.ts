import { describe, expect, it } from 'vitest';
import { ROOT } from '../../../scripts/machine/project.mjs';
import { knowledgeFromDisk } from '../../../src/lib/knowledge/from-disk.ts';
import { toPhraseTable } from '../../../src/lib/proposals/phrase-table.ts';
import { createTextReader, MAX_READ } from '../../../src/lib/proposals/propose.ts';

const knowledge = knowledgeFromDisk(ROOT);
const reader = createTextReader(toPhraseTable(knowledge));

/** List proposals as `check=answer`, with all answers where there are several. */
const read = (text: string): string[] =>
  reader
    .propose(text)
    .map(({ check, answers }) => `${check}=${answers.map(({ answer }) => answer).join('/')}`);
const of = (check: string, text: string): string[] =>
  read(text).filter((one) => one.startsWith(`${check}=`));

/** A family of phrases: texts that speak for an answer, and near ones that must not. */
type Family = [answer: string, says: string[], near: string[]];

const FAMILIES: Family[] = [
  [
    'error-code=0x904-0x7',
    [
      'Error code: 0x904\nExtended error code: 0x7',
      'Fehlercode: 0x904 Erweiterter Fehlercode: 0x7',
      "Code d'erreur : 0x904 Code d'erreur étendu : 0x7",
      'エラー コード: 0x904 拡張エラー コード: 0x7',
      '错误代码：0x904 扩展错误代码：0x7',
      'Kod błędu: 0x904 Rozszerzony kod błędu: 0x7',
      'Код ошибки: 0x904 Расширенный код ошибки: 0x7',
      'error 2308 extended 7',
    ],
    ['Error code: 0x904', '904 files were copied in 7 minutes', 'Port 2308 is open'],
  ],
  [
    'error-code=0x904-other',
    [
      'Error code: 0x904',
      'Error code: 0x904\nExtended error code: 0x0',
      'Disconnected, reason 2308',
    ],
    ['0x904 and 0x7', 'I waited 2308 seconds'],
  ],
  [
    'error-code=another-code',
    [
      'Error code: 0x204',
      'RDP disconnected!\n516 Remote Desktop says no',
      'RDP disconnected! 264 It cannot',
      '0x708',
    ],
    [
      'fDenyTSConnections    REG_DWORD    0x1',
      'Error code: 0x0',
      'It listens on 3389 since 2019',
      '[516:5] started 260 threads',
    ],
  ],
  [
    'error-code=no-code',
    ['There is no error code', 'It closes without a code'],
    ['No connection. Code 0x204'],
  ],
  [
    'message-kind=internal-error',
    [
      'An internal error has occurred.',
      'Si è verificato un errore interno.',
      '内部エラーが発生しました',
      '出现了内部错误',
      'Произошла внутренняя ошибка.',
      'Es ist ein interner Fehler aufgetreten',
    ],
    [
      'The internal error state is 10001',
      'Der interne Fehlerstatus lautet 10001',
      "L'état de l'erreur interne est 10001",
      'The internal network has an error page',
      'Is it an internal error?',
    ],
  ],
  [
    'message-kind=host-unreachable',
    [
      'El acceso remoto al servidor no está habilitado',
      'Remotedesktop kann aus einem der folgenden Gründe keine Verbindung mit dem Remotecomputer herstellen:',
      'Escritorio remoto no puede conectarse al equipo remoto por una de estas razones',
      '远程桌面由于以下原因之一无法连接到远程计算机',
      "Remote Desktop can't connect to the remote computer for one of these reasons:",
      'The message gives 0x204',
    ],
    ['I have three reasons to ask'],
  ],
  [
    'message-kind=credssp',
    [
      'Authentifizierungsfehler. Die angeforderte Funktion wird nicht unterstützt.',
      '认证错误 要求的函数不受支持',
      'Указанная функция не поддерживается.',
      'This could be due to CredSSP encryption oracle remediation.',
    ],
    ['We use CredSSP and Kerberos'],
  ],
  [
    'message-kind=credentials-refused',
    [
      'It says that the user name or password is incorrect.',
      'ERRCONNECT_LOGON_FAILURE [0x00020014]',
    ],
    ['The password is right', 'Could it be a wrong password?'],
  ],
  [
    'message-kind=name-not-found',
    ["We couldn't connect to the remote PC because the PC can't be found. Error code: 0x104"],
    ['I cannot find the setting'],
  ],
  [
    'message-kind=licensing-text',
    [
      "car aucun serveur de licences des services Bureau à distance n'est disponible",
      'no Remote Desktop License Servers available to provide a license',
      'a licensing error, 0x101',
    ],
    ['We have enough licences'],
  ],
  [
    'message-kind=ends-later',
    ['It keeps reconnecting', 'The session freezes after ten minutes'],
    ['I will try reconnecting the cable'],
  ],
  [
    'message-kind=black-screen',
    ['After the sign-in there is only a black screen.'],
    ['There is no black screen', 'A black laptop'],
  ],
  [
    'between=vpn',
    ['I connect over our company VPN', 'It is on Tailscale', 'through WireGuard it fails'],
    [
      'without VPN',
      'I connect without a VPN or tunnel',
      'There is no VPN.',
      'The VPN is off',
      'It is not through a VPN',
      'Should I use a VPN?',
      'if I use the VPN',
      'tried with and without VPN',
    ],
  ],
  [
    'between=forwarder',
    [
      'through an frp tunnel',
      'via RustDesk',
      'by way of Guacamole',
      '经过堡垒机',
      'It goes over an SSH tunnel',
      'We use port forwarding over ssh',
    ],
    [
      'no tunnel',
      'The router has port forwarding set up to the PC',
      'without RustDesk',
      'There is neither a bastion nor a proxy',
      'Perhaps a tunnel helps',
    ],
  ],
  [
    'between=gateway',
    ['through a Remote Desktop Gateway', 'we use RD Gateway'],
    ['no RD Gateway', 'the default gateway answers'],
  ],
  [
    'between=internet',
    [
      'I come over the internet, with a public IP',
      'The router has port forwarding set up to the PC',
      'there is a port forward on my modem',
    ],
    ['The internet works', 'not over the internet'],
  ],
  [
    'direct-route=works',
    [
      'With mstsc directly from my PC it works well',
      'From the office LAN it connects right away',
      'A direct connection works',
      'It works directly',
      'mstsc works without the tunnel',
      'It works without the port forward',
      'Inside the LAN everything works',
    ],
    ['A direct connection is not possible', 'It does not work directly', 'Does it work directly?'],
  ],
  [
    'host-kind=windows-home',
    ['to my Windows 11 Home PC', 'The host is Windows 10 Home'],
    ['from my Windows 11 Home laptop'],
  ],
  [
    'host-kind=windows-10-11',
    ['guacd -> Windows 11', 'The host runs Windows 11 Pro.', 'I connect to a Windows 10 machine'],
    ['My client is Windows 11', 'from Windows 10', 'not a Windows 11 host'],
  ],
  [
    'host-kind=windows-server',
    [
      'Connecting to our 2019 server',
      'The host is a domain controller',
      'It is a Server 2019',
      'Windows Server 2022 refuses',
    ],
    [
      'HKLM\\SYSTEM\\CurrentControlSet\\Control\\Terminal Server',
      'The request will be processed at a domain controller for domain example',
      'The client is a Server 2019',
      'a server in the office',
    ],
  ],
  [
    'host-kind=old-windows',
    ['to Server 2008 R2', 'The target is a Windows 7 machine'],
    ['from Windows 7', 'My Windows XP client'],
  ],
  [
    'host-kind=cloud-vm',
    [
      'An Azure VM (Server 2022)',
      'Windows Server 2022 in Azure',
      'an Azure VM',
      'the machine in AWS',
    ],
    ['We moved away from the cloud', 'not an Azure VM'],
  ],
  [
    'host-kind=non-windows',
    [
      'Ubuntu with gnome-remote-desktop, connecting from Windows 11',
      'xrdp on Ubuntu',
      'The host runs Debian',
      'gnome-remote-desktop-daemon: started',
    ],
    ['from my Ubuntu laptop', 'Remmina on Ubuntu client'],
  ],
  [
    'failure-moment=after-credentials',
    ['It fails after I enter the password'],
    ['It fails before I can type the password', 'The password is long'],
  ],
  [
    'failure-moment=before-any-prompt',
    ['I never get asked for a password', 'It fails at once', 'It closes before any prompt'],
    ['It worked before I turned on auto login', 'It works at once', 'At once I called help desk'],
  ],
  [
    'pattern=every-time',
    ['It happens every time.', 'It always fails'],
    ['Not every time', 'Every hour'],
  ],
  [
    'pattern=first-only',
    ['The first try fails and the second works'],
    ['The first floor has no network'],
  ],
  ['pattern=now-and-then', ['Sometimes it works'], ['Is it sometimes?']],
  [
    'recent-change=windows-update',
    ['since the last Windows update', 'After KB5040430 nobody gets in'],
    ['before the update', 'no Windows update since', 'since the router was updated'],
  ],
  [
    'recent-change=certificate-or-name',
    [
      'right after the cert on the server was replaced',
      'Since the new certificate it fails',
      'The host was renamed',
    ],
    ['The certificate is new to me', 'The key was renamed'],
  ],
  [
    'recent-change=restored-or-cloned',
    ['It was restored from a backup', 'since the VM was cloned'],
    ['A backup exists'],
  ],
  [
    'recent-change=nothing',
    ['Nothing has changed', 'without any visible reason'],
    [
      'I set SecurityLayer to 1 and nothing changed',
      'We removed it and suddenly it works',
      'Has nothing changed?',
    ],
  ],
  [
    'other-client=other-program',
    ['Remmina on the same computer works', 'It works in another client'],
    ['Remmina does not work', 'No other client works'],
  ],
  [
    'other-client=other-computer',
    ['It works from another PC', 'A colleague can connect'],
    ['It does not work from another PC', 'Nobody else can'],
  ],
  [
    'other-host=works',
    [
      'To other servers it works, just this one fails',
      'Other servers work fine',
      'Only this server refuses',
    ],
    ['Other servers do not work', 'Only this'],
  ],
  [
    'name-or-address=address-works',
    ['It works with the IP address'],
    ['It does not work with the IP address', 'The IP address is static'],
  ],
  [
    'tcp-reach=open',
    ['Port 3389 is open', 'TcpTestSucceeded : True'],
    ['Port 3389 is not open', 'Is port 3389 open?'],
  ],
  [
    'tcp-reach=closed',
    [
      'TcpTestSucceeded : False',
      'connectex: No connection could be made because the target machine actively refused it.',
      'Connection refused',
      'connect: Connection refused (errno 111)',
      'failed to connect to 10.0.0.5:3389 errno=111',
      'Connection refused (os error 111)',
      'socket error 10061',
      'The connection was refused.',
    ],
    [
      'Port 3389 is not closed',
      'The door is closed',
      'The connection is not refused',
      'RDP server closed/refused connection: Server refused connection (wrong security type?)',
      'connection refused for security reasons',
      'errno=104',
      'It has 111 entries',
    ],
  ],
  [
    'forwarder-log=cannot-reach-host',
    [
      'channel 3: open failed: connect failed: Connection refused',
      'dial tcp 127.0.0.1:3389: connect: connection refused',
    ],
    ['Connection refused', 'The tunnel opens and the connection is refused'],
  ],
  [
    'other-account=another-works',
    [
      'Another account works',
      'The second user gets in',
      'a different user can sign in',
      'It works with another account',
    ],
    [
      'the second user gets',
      'The second user gets 0x904',
      'the second user gets an error in the log',
      'Another user cannot log in',
      "A second account doesn't work",
    ],
  ],
  [
    'services-state=stopped',
    ['The TermService service is stopped'],
    ['The service is not stopped', 'It never stopped'],
  ],
  [
    'account-status=blocked',
    [
      'Account active               Locked',
      'the account is locked out',
      'ERRCONNECT_PASSWORD_MUST_CHANGE [0x00020013]',
    ],
    ['Account active               Yes', 'the account is not locked', 'the screen is locked'],
  ],
  [
    'host-log=key-error',
    [
      'Event 1057',
      'has failed to create a new self signed certificate to be used for RD Session Host Server authentication',
      'Schannel 36870: A fatal error occurred when attempting to access the TLS server credential private key.',
    ],
    ['1057 people', 'At 10:57 it failed', 'version 36870.1'],
  ],
  [
    'host-log=security-layer-error',
    [
      'TermDD 56',
      'The Terminal Server security layer detected an error in the protocol stream and has disconnected the client.',
    ],
    ['I am 56 years old'],
  ],
  [
    'linux-log=key-unreadable',
    ['[ERROR] Cannot read private key file /etc/xrdp/key.pem: Permission denied'],
    ['I cannot read the log'],
  ],
  [
    'linux-log=desktop-exits',
    [
      'Window manager (pid 1, display 10) exited quickly (0 secs). This could indicate a window manager config problem',
    ],
    ['a window manager'],
  ],
  [
    'pattern=about-a-minute',
    ['It drops every 60 seconds'],
    ['It drops every 60 minutes', 'It works every minute'],
  ],
  [
    'pattern=hour-or-more',
    ['It drops every 60 minutes', 'after an hour'],
    ['every 60 seconds', 'after 60 days'],
  ],
  [
    'other-client=all-fail',
    ['My colleagues have the same problem', 'Kollegen haben das gleiche Problem'],
    ['It works for everyone', 'Colleagues have the same printer'],
  ],
  [
    'certificate-state=expired',
    ['The cert in the store expired on Monday'],
    ["The certificate hasn't expired", 'I read of people whose certificate expired'],
  ],
  [
    'certificate-state=valid',
    ['The cert is valid until 2030', "The certificate hasn't expired"],
    ['Is the certificate valid until 2030?'],
  ],
  [
    'security-product=removed-works',
    ['We disabled Sophos for a test and suddenly it connects'],
    ['We disabled Avast and it still fails', 'We disabled Avast and then nothing worked'],
  ],
  ['host-load=normal', ['CPU and RAM look normal'], ['Memory is not fine']],
  ['failed-logons=flood', ['hundreds of 4625 per minute'], ['one 4625']],
  [
    'tcp-reach=no-name',
    ['Name resolution of pc-1 failed', 'konnte Host "pc-1" nicht finden'],
    ['Name resolution has not failed'],
  ],
  [
    'services-state=will-not-start',
    ['The services are stopped, starting it gives error 1053'],
    ['The service is stopped'],
  ],
  [
    'host-awake=asleep',
    ['The host is turned off', 'The PC is asleep'],
    ['2) The remote computer is turned off', 'Remote Desktop is turned off'],
  ],
  ['firewall-state=wrong-profile', ['It has the public profile'], ['Public Profile Settings:']],
  [
    'recent-change=client-changed',
    ['since I have a new client'],
    ['Creating new client for protocol "rdp"'],
  ],
  [
    'path-quality=lossy',
    ['Sent = 50, Received = 43, Lost = 7 (14% loss)'],
    ['Sent = 4, Received = 4, Lost = 0 (0% loss)', 'Sent = 4, Received = 0, Lost = 4 (100% loss)'],
  ],
  [
    'listener-state=not-listening',
    ['FullyQualifiedErrorId : CmdletizationQuery_NotFound,Get-NetTCPConnection'],
    [],
  ],
  [
    'domain-trust=broken',
    ['The trust relationship between this workstation and the primary domain failed.'],
    ['The trust relationship is healthy'],
  ],
  [
    'security-mode=no-change',
    ["I turned off NLA on the server, it doesn't change anything"],
    ['I turned off NLA and it works'],
  ],
  ['session-host-role=no-role', ['There is no RDS role installed'], ['The RDS role is installed']],
  ['security-product=none', ['There is no antivirus on either computer'], ['The antivirus is new']],
];

describe.each(FAMILIES)('%s', (answer, says, near) => {
  it.each(says)('is proposed for “%s”', (text) => expect(read(text)).toContain(answer));
  it.each(near)('is not proposed for “%s”', (text) => expect(read(text)).not.toContain(answer));
});

describe('a reader of texts', () => {
  it('proposes a whole case from a sentence, in the order of the text', () => {
    expect(
      read(
        'Since the last Windows update I get 0x904 with 0x7 through frp to my Windows 11 Home PC. Directly it works.',
      ),
    ).toEqual([
      'recent-change=windows-update',
      'error-code=0x904-0x7',
      'between=forwarder',
      'host-kind=windows-home',
      'direct-route=works',
    ]);
  });

  it('quotes the words that a proposal rests on', () => {
    const [proposal] = reader.propose(
      'We have a new printer. I connect over the company VPN from home.',
    );
    expect(proposal?.answers[0]?.quote).toEqual({
      before: 'We have a new printer. I connect ',
      found: 'over the company VPN',
      after: ' from home.',
    });
  });

  it('shows different answers of equal weight side by side, and drops weaker ones', () => {
    expect(of('between', 'It goes over WireGuard and then via RustDesk.')).toEqual([
      'between=vpn/forwarder',
    ]);
    expect(of('error-code', 'An authentication error has occurred. Error code: 0x904')).toEqual([
      'error-code=0x904-other',
    ]);
  });

  it('takes the longer of two names', () => {
    expect(of('host-kind', 'The host is a Windows Server 2012 R2')).toEqual([
      'host-kind=windows-server',
    ]);
    expect(of('host-kind', 'The host is a Windows Server 2012')).toEqual(['host-kind=old-windows']);
  });

  it('reads wrapped lines as one sentence, and list items as several', () => {
    const wrapped = 'The computer with which I have to work every day is reached through\na VPN';
    expect(read(wrapped)).toContain('between=vpn');
    expect(read('- no\n- VPN over WireGuard')).toContain('between=vpn');
  });

  it('proposes nothing for a text that says nothing', () => {
    for (const text of ['', ' \n', 'Hello, please help me!', 'Lorem ipsum dolor sit amet', '💥'])
      expect(read(text)).toEqual([]);
  });

  it('proposes only what the knowledge knows', () => {
    const known = new Set(
      knowledge.checks.flatMap((check) => check.answers.map(({ id }) => `${check.id}=${id}`)),
    );
    const said = toPhraseTable(knowledge).signs.flatMap(({ says, denied = {} }) =>
      [...Object.entries(says), ...Object.entries(denied)].map((one) => one.join('=')),
    );
    expect(said.filter((one) => !known.has(one))).toEqual([]);
    expect(said.length).toBeGreaterThan(100);
  });

  it('lists each check once among the facts', () => {
    const listed = toPhraseTable(knowledge).facts.flatMap(({ checks }) => checks);
    expect(listed.toSorted()).toEqual(knowledge.checks.map(({ id }) => id));
  });
});

describe('codes in the words of people', () => {
  it.each([
    'The error is not 0x204',
    'The code is not 0x904',
    "It isn't 0x904.",
    'It is not error code: 0x204',
    'I no longer get 0x904',
    "I don't get error 0x904",
    'It does not show 0x904 with 0x7',
    'It is neither 0x204 nor 0x904',
    'not 0x904, extended error code 0x7',
    'not 0x904/0x7',
    'It used to be 0x204',
    'It used to show error code 2308',
    'Previously it was 0x204.',
    'The old error was 0x204',
    '0x904 is gone',
    '0x204 is not the code that I get',
    'There is no event 1057',
    'Es ist nicht 0x904',
  ])('counts none that is denied or past: “%s”', (text) => {
    expect(of('error-code', text)).toEqual([]);
    expect(of('message-kind', text)).toEqual([]);
    expect(of('host-log', text)).toEqual([]);
  });

  it.each([
    ['error-code=0x904-0x7', 'It used to be 0x204 but now 0x904 with 0x7'],
    ['error-code=0x904-0x7', 'It was previously 0x204, now it is 0x904 with 0x7'],
    ['error-code=0x904-other', 'Instead of 0x204 I now get 0x904'],
    ['error-code=0x904-other', 'It is not 0x204, it is 0x904'],
    ['error-code=0x904-other', 'It is not 0x204. Error code: 0x904'],
    ['error-code=another-code', 'It changed from 0x904 to 0x204'],
    ['error-code=0x904-other', 'It was 0x204 before the update and is 0x904 now'],
    ['error-code=0x904-other', '0x904 is gone\n\nThen it came back:\nError code: 0x904'],
  ])('counts the other one: %s for “%s”', (answer, text) =>
    expect(of('error-code', text)).toEqual([answer]),
  );

  it.each([
    'not sure, but 0x904',
    'it does not connect: 0x904',
    'It does not connect, error 0x904',
    'No connection: 0x904',
    'No connection, code 0x904',
    'Without VPN I get 0x904',
    'It no longer works and shows 0x904',
    'It disconnects for no reason with 0x904',
    'It used to work, then 0x904',
    'If I try to connect I get 0x904',
    'Not only today 0x904',
    '0x904 is not listed anywhere',
    '0x904 no VPN',
    'I no longer get in.\nError code: 0x904',
    'Remote Desktop cannot connect.\n\nError code: 0x904\nExtended error code: 0x0',
    'How do I get rid of 0x904?',
  ])('counts one beside a denial of something else: “%s”', (text) =>
    expect(of('error-code', text)).toEqual(['error-code=0x904-other']),
  );
});

describe('numbers in a log', () => {
  const LINES = [
    '[INFO] update pid 2308 port 3389. [ERROR] closed. ',
    'Error while it ran the update pid 2308 port 3389. [ERROR] ',
    'port 2308 (error): process id 2308, thread 516; ',
    'an error in pid 2308 port 516 904 files ',
    'error. 2308 files\n',
    'pid 2308\nerror\n',
    'pid=2308\r\n[ERROR] port=516\r\n',
  ];
  it.each(LINES)('aren’t codes, wherever the text is cut: “%s”', (line) => {
    expect(of('error-code', line.repeat(9000))).toEqual([]);
    for (let lead = 0; lead < 60; lead += 1)
      expect(of('error-code', 'x'.repeat(lead) + ' ' + line.repeat(120))).toEqual([]);
  });

  it('are codes where they are called so, in any place', () => {
    const line = 'update pid 2308 port 3389. ';
    for (let lead = 0; lead < 60; lead += 1)
      expect(
        of('error-code', `${line.repeat(50 + lead)}Error code 2308. ${line.repeat(60)}`),
      ).toEqual(['error-code=0x904-other']);
  });
});

/** Random characters of all kinds, the same at every run. */
function junk(length: number): string {
  let seed = 7;
  const next = (): number => (seed = (seed * 48271) % 2147483647);
  return Array.from({ length }, () => String.fromCharCode(next() % 65536)).join('');
}

describe('any text', () => {
  const prose = 'It fails over the VPN, not without; error 0x904 and 0x7 at 10:57. ';
  const LOG =
    '2024-05-01 12:00:00 [ERROR] xrdp-sesman: Cannot read private key file /etc/xrdp/key.pem 1057\n';
  const TEXTS: Record<string, string> = {
    'binary junk': junk(1_000_000),
    prose: prose.repeat(15_000),
    'a log': LOG.repeat(10_000),
    'one endless word': 'a'.repeat(1_000_000),
    digits: '1234567890 '.repeat(90_000),
    'one word again and again': 'works '.repeat(160_000),
    'a script without spaces': '错误'.repeat(500_000),
    'empty lines': '\n'.repeat(1_000_000),
    'lone surrogates': '\ud800\udfff'.repeat(10_000) + '\udc00',
    markup: '<script>alert(1)</script>'.repeat(20_000),
  };
  it.each(Object.entries(TEXTS))('is read without a hang: %s', (_, text) => {
    expect(Array.isArray(reader.propose(text))).toBe(true);
  });

  it('is read at its beginning and its end where it is long', () => {
    const middle = 'nothing to see here. '.repeat(MAX_READ / 10);
    expect(read(`Over the VPN. ${middle} Error code: 0x204`)).toEqual([
      'between=vpn',
      'error-code=another-code',
      'message-kind=host-unreachable',
    ]);
  });
});
