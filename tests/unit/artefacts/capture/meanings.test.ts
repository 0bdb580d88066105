import { describe, expect, test } from 'vitest';
import {
  bareConfirm,
  confirm,
  connectInitial,
  COOKIE,
  failure,
  request,
  s7Request,
} from '../../../support/captures/rdp-bytes.ts';
import { TcpTalk } from '../../../support/captures/tcp-talk.ts';
import {
  alert,
  certificateMessage,
  changeCipher,
  clientHello,
  data,
  finished,
  helloDone,
  keyExchange,
  serverHello,
} from '../../../support/captures/tls-bytes.ts';
import { writeX509 } from '../../../support/captures/x509-bytes.ts';
import { readFields, readTalks } from '../../../support/captures/read-talks.ts';

const talk = (): TcpTalk => new TcpTalk();
/** A talk up to the server's choice of TLS with CredSSP. */
const chosen = (): TcpTalk => talk().open().client(request()).server(confirm(2));
/** A talk up to the certificate of TLS 1.2. */
const greeted = (certificate = writeX509()): TcpTalk =>
  chosen()
    .client(clientHello('1.2'))
    .server(serverHello('1.2'))
    .server(certificateMessage(certificate))
    .server(helloDone());
/** A talk whose greeting is over, in either version. */
const encrypted = (version: '1.2' | '1.3' = '1.2'): TcpTalk =>
  version === '1.2'
    ? greeted()
        .client(keyExchange())
        .client(changeCipher())
        .client(finished())
        .server(changeCipher())
        .server(finished())
    : chosen()
        .client(clientHello('1.3', '1.2'))
        .server(serverHello('1.3'))
        .server(changeCipher())
        .server(data(900))
        .client(changeCipher())
        .client(data(69));

describe('before a byte was sent', () => {
  test('no answer', async () => {
    const fields = await readFields(talk().syn().wait(1000).synAgain().wait(2000).synAgain());
    expect(fields).toMatchObject({
      end: 'no-answer',
      stage: 'syn',
      endedBy: '-',
      seconds: '3.020',
    });
  });

  test('a port that nothing listens at refuses', async () => {
    const fields = await readFields(talk().syn().reset('server'));
    expect(fields).toMatchObject({ end: 'refused', stage: 'syn', endedBy: 'server' });
  });

  test('the client’s own reset is not a refusal', async () => {
    expect(await readFields(talk().syn().reset('client'))).toMatchObject({ end: 'no-answer' });
  });

  test('a connection on which nobody speaks, open or ended', async () => {
    expect(await readFields(talk().open())).toMatchObject({ end: 'accepted-only', endedBy: '-' });
    const ended = await readFields(talk().open().reset('server'));
    expect(ended).toMatchObject({ end: 'accepted-only', endedBy: 'server', stage: 'accepted' });
  });
});

describe('negotiation', () => {
  test.each(['server', 'client'] as const)('dropped after the request, by the %s', async (side) => {
    for (const act of ['fin', 'reset'] as const)
      expect(await readFields(talk().open().client(request())[act](side))).toMatchObject({
        end: 'dropped-after-request',
        endedBy: side,
        stage: 'request',
        requested: '11',
      });
  });

  test('a disconnect of X.224 instead of an answer', async () => {
    const disconnect = Uint8Array.of(3, 0, 0, 11, 6, 0x80, 0, 0, 0, 0, 0);
    const one = talk().open().client(request()).server(disconnect).fin('server');
    expect(await readFields(one)).toMatchObject({ end: 'dropped-after-request' });
  });

  test('a request without an answer, whose connection goes on, is open', async () => {
    const fields = await readFields(talk().open().client(request()));
    expect(fields).toMatchObject({ end: 'open', endedBy: '-' });
    expect(fields).not.toHaveProperty('selected');
  });

  test.each([1, 2, 3, 4, 5, 6])('refusal %i', async (code) => {
    const fields = await readFields(
      talk().open().client(request()).server(failure(code)).fin('server'),
    );
    expect(fields).toMatchObject({
      end: 'negotiation-failed',
      failure: String(code),
      stage: 'confirm',
    });
    expect(fields).not.toHaveProperty('selected');
  });

  test('a choice is not a refusal, although its number is the same', async () => {
    const fields = await readFields(talk().open().client(request()).server(confirm(2)));
    expect(fields).toMatchObject({ end: 'open', selected: '2', stage: 'confirm' });
    expect(fields).not.toHaveProperty('failure');
  });

  test('standard security: chosen, or by a side that does not negotiate', async () => {
    const standard = { end: 'standard-security', stage: 'data' };
    const old = talk().open().client(request(null)).server(bareConfirm()).client(connectInitial());
    expect(await readFields(old)).toMatchObject(standard);
    expect(await readFields(old)).not.toHaveProperty('requested');
    const plain = talk().open().client(request(0)).server(confirm(0)).client(connectInitial());
    expect(await readFields(plain)).toMatchObject({ ...standard, requested: '0', selected: '0' });
    const lowered = talk().open().client(request(3)).server(bareConfirm()).fin('client');
    expect(await readFields(lowered)).toMatchObject({ end: 'standard-security', stage: 'confirm' });
  });

  test('says that there is a cookie, and never what it holds', async () => {
    const facts = await readTalks(talk().open().client(request()).server(confirm(1)));
    expect(facts[0]!.fields['cookie']).toBe('yes');
    expect(JSON.stringify(facts)).not.toContain(COOKIE);
    const none = await readFields(talk().open().client(request(1, null)).server(confirm(1)));
    expect(none).toMatchObject({ cookie: 'no', requested: '1' });
  });
});

describe('TLS', () => {
  test.each([40, 70, 71])('alert %i of the server at the greeting', async (number) => {
    const fields = await readFields(
      chosen().client(clientHello('1.0')).server(alert(number)).fin('server'),
    );
    expect(fields).toMatchObject({
      end: 'tls-alert',
      alert: String(number),
      alertFrom: 'server',
      tlsOffered: '1.0',
      endedBy: 'server',
      stage: 'client-hello',
    });
    expect(fields).not.toHaveProperty('tlsVersion');
  });

  test.each([42, 43, 44, 45, 46, 48])(
    'alert %i of the client at the certificate',
    async (number) => {
      const fields = await readFields(greeted().client(alert(number)).reset('client'));
      expect(fields).toMatchObject({
        end: 'tls-alert',
        alert: String(number),
        alertFrom: 'client',
        tlsVersion: '1.2',
        stage: 'certificate',
      });
    },
  );

  test('a warning, and a goodbye, are not failures', async () => {
    const warned = await readFields(chosen().client(clientHello('1.2')).server(alert(112, false)));
    expect(warned).toMatchObject({ end: 'open' });
    expect(warned).not.toHaveProperty('alert');
    const goodbye = await readFields(greeted().client(alert(0)).fin('client'));
    expect(goodbye).toMatchObject({ end: 'dropped-in-tls', endedBy: 'client' });
  });

  test('an encrypted alert is not read as one', async () => {
    const fields = await readFields(encrypted().client(alert(42)).fin('client'));
    expect(fields).toMatchObject({ end: 'dropped-after-tls' });
    expect(fields).not.toHaveProperty('alert');
  });

  test.each([
    ['valid', '2026-01-01', '2027-01-01'],
    ['expired', '2025-01-01', '2026-01-15T11:59:59Z'],
    ['not-yet', '2026-01-16', '2027-01-01'],
  ])('a certificate that was %s at the time of the connection', async (state, from, to) => {
    const shape = { subject: 'PC-7', from: new Date(from), to: new Date(to) };
    const fields = await readFields(greeted(writeX509(shape)));
    expect(fields).toMatchObject({
      certificateState: state,
      certificateSubject: 'CN=PC-7',
      certificateIssuer: 'CN=PC-7',
      certificateFrom: shape.from.toISOString(),
      certificateTo: shape.to.toISOString(),
      certificateSelfSigned: 'yes',
    });
  });

  test('a certificate of an authority', async () => {
    const fields = await readFields(greeted(writeX509({ subject: 'PC-7', issuer: 'Example CA' })));
    expect(fields).toMatchObject({
      certificateIssuer: 'CN=Example CA',
      certificateSelfSigned: 'no',
    });
  });

  test('a certificate in several segments', async () => {
    const message = certificateMessage(writeX509(), writeX509({ subject: 'Example CA' }));
    const cut = chosen().client(clientHello('1.2')).server(serverHello('1.2'));
    cut
      .server(message.subarray(0, 3))
      .server(message.subarray(3, 300))
      .server(message.subarray(300));
    expect(await readFields(cut)).toMatchObject({ certificateSubject: 'CN=host.example' });
  });

  test('TLS 1.3 shows no certificate', async () => {
    const fields = await readFields(encrypted('1.3'));
    expect(fields).toMatchObject({ tlsVersion: '1.3', tlsOffered: '1.3 1.2', end: 'tls-done' });
    expect(fields).not.toHaveProperty('certificateSubject');
  });

  test('numbers that keep servers tolerant are not versions', async () => {
    const fields = await readFields(chosen().client(clientHello(0x5a5a, '1.2', '1.3')));
    expect(fields).toMatchObject({ tlsOffered: '1.3 1.2' });
  });

  test.each(['server', 'client'] as const)('dropped in it by the %s', async (side) => {
    const stages: [TcpTalk, string][] = [
      [chosen(), 'confirm'],
      [chosen().client(clientHello('1.2')), 'client-hello'],
      [greeted(), 'certificate'],
      [greeted().client(keyExchange()).client(changeCipher()).client(finished()), 'certificate'],
    ];
    for (const [one, stage] of stages)
      expect(await readFields(one.reset(side))).toMatchObject({
        end: 'dropped-in-tls',
        endedBy: side,
        stage,
      });
  });

  test('an alert of the client in TLS 1.3 is encrypted, so that it only hangs up', async () => {
    const refused = chosen()
      .client(clientHello('1.3'))
      .server(serverHello('1.3'))
      .server(data(900));
    const fields = await readFields(refused.client(data(19)).fin('client'));
    expect(fields).toMatchObject({
      end: 'dropped-in-tls',
      endedBy: 'client',
      stage: 'server-hello',
    });
  });

  test.each(['1.2', '1.3'] as const)(
    'done in version %s: open, or dropped after it',
    async (version) => {
      expect(await readFields(encrypted(version))).toMatchObject({ end: 'tls-done', endedBy: '-' });
      const dropped = encrypted(version).client(data(120)).server(data(260)).reset('server');
      expect(await readFields(dropped)).toMatchObject({
        end: 'dropped-after-tls',
        endedBy: 'server',
        stage: 'data',
      });
    },
  );

  test('a session that showed a screen was not dropped at its beginning', async () => {
    const session = encrypted().client(data(500));
    for (let count = 0; count < 5; count++) session.pour('server', data(8000));
    expect(await readFields(session.fin('client'))).toMatchObject({
      end: 'tls-done',
      endedBy: 'client',
    });
  });
});

describe('something between or something else', () => {
  const ascii = (text: string): Uint8Array => new TextEncoder().encode(text);

  test('a request to another port is recognised by its bytes', async () => {
    const other = new TcpTalk({ serverPort: 40001 }).open().client(request()).reset('server');
    expect(await readFields(other)).toMatchObject({
      serverPort: '40001',
      end: 'dropped-after-request',
    });
  });

  test('other connections to that port belong to it, to other ports do not', async () => {
    const at = (clientPort: number, serverPort: number): TcpTalk =>
      new TcpTalk({ clientPort, serverPort });
    const facts = await readTalks(
      at(1, 40001).syn(),
      at(2, 40001).open().client(request()),
      at(3, 40002).syn(),
      at(4, 40002).open().client(ascii('GET / HTTP/1.1\r\n\r\n')),
    );
    expect(facts.map(({ fields }) => fields['clientPort'])).toEqual(['1', '2']);
  });

  test('controllers that open with X.224 are not Remote Desktop', async () => {
    expect(await readTalks(new TcpTalk({ serverPort: 102 }).open().client(s7Request()))).toEqual(
      [],
    );
  });

  test.each([
    [
      'a web server',
      talk().open().client(ascii('GET / HTTP/1.1\r\n\r\n')).server(ascii('HTTP/1.1 400')),
    ],
    ['a server that speaks first', talk().open().server(ascii('SSH-2.0-synthetic\r\n'))],
    [
      'an answer in another protocol',
      talk().open().client(request()).server(ascii('HTTP/1.1 400')),
    ],
  ])('%s at the port of Remote Desktop', async (_name, one) => {
    expect(await readFields(one.fin('server'))).toMatchObject({ end: 'not-rdp' });
  });

  test('TLS without a request is read, and doubted', async () => {
    const [fact] = await readTalks(talk().open().client(clientHello('1.2')).server(alert(40)));
    expect(fact).toMatchObject({ fields: { end: 'tls-alert', alert: '40' } });
    expect(fact!.doubt).toMatch(/another program/);
  });

  test('SOCKS 5, with a name and a password, which no fact holds', async () => {
    const secret = ascii('hush');
    const through = new TcpTalk({ serverPort: 1080 })
      .open()
      .client(Uint8Array.of(5, 2, 0, 2))
      .server(Uint8Array.of(5, 2))
      .client(Uint8Array.of(1, 4, ...secret, 4, ...secret))
      .server(Uint8Array.of(1, 0))
      .client(Uint8Array.of(5, 1, 0, 3, 4, ...ascii('host'), 0x0d, 0x3d))
      .server(Uint8Array.of(5, 0, 0, 1, 10, 0, 0, 1, 4, 0))
      .client(request())
      .server(failure(5));
    const facts = await readTalks(through);
    expect(facts[0]!.fields).toMatchObject({
      proxy: 'socks',
      end: 'negotiation-failed',
      failure: '5',
    });
    expect(JSON.stringify(facts)).not.toContain('hush');
  });

  test('SOCKS 4', async () => {
    const through = new TcpTalk({ serverPort: 1080 })
      .open()
      .client(Uint8Array.of(4, 1, 0x0d, 0x3d, 10, 0, 0, 1, ...ascii('me'), 0))
      .server(Uint8Array.of(0, 90, 0, 0, 0, 0, 0, 0))
      .client(request())
      .reset('server');
    expect(await readFields(through)).toMatchObject({
      proxy: 'socks',
      end: 'dropped-after-request',
    });
  });

  test('CONNECT of HTTP, after a challenge', async () => {
    const connect = 'CONNECT host:3389 HTTP/1.1\r\nHost: host:3389\r\n';
    const through = new TcpTalk({ serverPort: 8080 })
      .open()
      .client(ascii(`${connect}\r\n`))
      .server(ascii('HTTP/1.1 407 Needed\r\nContent-Length: 4\r\n\r\nname'))
      .client(ascii(`${connect}Proxy-Authorization: Basic synthetic\r\n\r\n`))
      .server(ascii('HTTP/1.1 200 Connection established\r\n\r\n'))
      .client(request())
      .server(confirm(1))
      .client(clientHello('1.2'))
      .server(alert(70));
    expect(await readFields(through)).toMatchObject({
      proxy: 'http',
      end: 'tls-alert',
      alert: '70',
    });
  });

  test('CONNECT that leads to a web server, and a way that stays shut, are not Remote Desktop', async () => {
    const through = (last: Uint8Array): TcpTalk =>
      new TcpTalk({ serverPort: 8080 })
        .open()
        .client(ascii('CONNECT host:443 HTTP/1.1\r\n\r\n'))
        .server(ascii('HTTP/1.1 200 OK\r\n\r\n'))
        .client(last);
    expect(await readTalks(through(clientHello('1.2')).fin('server'))).toEqual([]);
  });
});
