import { readFileSync } from 'node:fs';
import type { AddressInfo, Socket } from 'node:net';
import { createServer } from 'node:net';
import { createSecureContext, TLSSocket, type SecureContextOptions } from 'node:tls';

/** Behaviour of a listener on a connection. */
type Serve = (socket: Socket) => void;

const pem = (name: string): string =>
  readFileSync(new URL(`fake-host/${name}.pem`, import.meta.url), 'utf8');

/** X.224 connection confirm with a negotiation structure ([MS-RDPBCGR] 2.2.1.2): 2 agrees, 3 refuses. */
const confirm = (type: 2 | 3, value: number): Buffer =>
  Buffer.from([3, 0, 0, 19, 14, 208, 0, 0, 18, 52, 0, type, 0, 8, 0, value, 0, 0, 0]);
/** The same without one, as hosts did before there was a choice. */
const BARE = Buffer.from([3, 0, 0, 11, 6, 208, 0, 0, 18, 52, 0]);
/** T.125 DisconnectProviderUltimatum, the second message of a refusal. */
const DISCONNECT = Buffer.from([3, 0, 0, 9, 2, 240, 128, 33, 128]);
const alert = (code: number): Buffer => Buffer.from([21, 3, 3, 0, 2, 2, code]);

const speaks =
  (text: string): Serve =>
  (socket) =>
    void socket.write(text);
/** Answers the request of a client. */
const answers =
  (act: (socket: Socket) => void): Serve =>
  (socket) =>
    void socket.once('data', () => act(socket));
const sends = (...parts: readonly Buffer[]): Serve =>
  answers((socket) => void socket.write(Buffer.concat(parts)));
/** Sends parts apart from each other, as separate segments. */
const segments = (...parts: readonly Buffer[]): ((socket: Socket) => void) => {
  const next = (socket: Socket, left: readonly Buffer[]): void => {
    const [first, ...rest] = left;
    if (!first) return;
    socket.write(first);
    setTimeout(() => next(socket, rest), 120);
  };
  return (socket) => {
    socket.setNoDelay(true);
    next(socket, parts);
  };
};
/** Agrees to TLS, and then does something else with the greeting. */
const agrees = (act: (socket: Socket) => void): Serve =>
  answers((socket) => {
    socket.write(confirm(2, 2));
    socket.once('data', () => act(socket));
  });
const handshake =
  (options: SecureContextOptions): ((socket: Socket) => void) =>
  (socket) => {
    const tls = new TLSSocket(socket, {
      isServer: true,
      secureContext: createSecureContext({ key: pem('key'), cert: pem('valid'), ...options }),
    });
    tls.on('error', () => tls.destroy());
    tls.resume();
  };
/** Agrees and goes on with TLS, the confirm cut into segments if they are given. */
const host = (options: SecureContextOptions = {}, ...cut: readonly number[]): Serve =>
  answers((socket) => {
    const whole = confirm(2, 2);
    const parts = [...cut, whole.length].map((end, index) =>
      whole.subarray(index === 0 ? 0 : cut[index - 1], end),
    );
    segments(...parts)(socket);
    handshake(options)(socket);
  });
const old = (version: 'TLSv1' | 'TLSv1.1'): SecureContextOptions => ({
  minVersion: version,
  maxVersion: version,
  ciphers: 'DEFAULT:@SECLEVEL=0',
});

/** A listener on a port of this machine, and what the script has to say of it as a client. */
export interface Listener {
  name: string;
  /** Absent: nothing listens. */
  serve?: Serve;
  /** The answers beside which there are none. */
  answers: Record<string, string>;
  /** The cause that the site suspects first when both are on the same network; null where nothing is wrong. */
  first: string | null;
  /** Words that the summary must contain. */
  says?: RegExp;
  exit: 0 | 1 | 2;
  /** Set when the client's own library must be configured to accept old protocols. */
  relaxed?: boolean;
}

const other = (name: string, serve: Serve, says: RegExp): Listener => ({
  name,
  serve,
  says,
  answers: { 'tcp-reach': 'other-service' },
  first: 'listener-misconfigured',
  exit: 2,
});
const mute = (name: string, serve: Serve, says: RegExp): Listener => ({
  name,
  serve,
  says,
  answers: { 'tcp-reach': 'mute' },
  first: 'forwarder-in-path',
  exit: 1,
});
const hangsUp = (name: string, serve: Serve, says: RegExp): Listener => ({
  name,
  serve,
  says,
  answers: { 'tcp-reach': 'open', 'certificate-state': 'hangs-up' },
  first: 'private-key-unreadable',
  exit: 2,
});
const refuses = (code: number, says: RegExp): Listener => ({
  name: `failure code ${code}`,
  serve: sends(confirm(3, code)),
  says,
  answers: { 'tcp-reach': 'open', 'tls-settings': 'lowered' },
  first: 'tls-policy-mismatch',
  exit: 1,
});
const well = (name: string, serve: Serve): Listener => ({
  name,
  serve,
  answers: { 'tcp-reach': 'open' },
  first: null,
  exit: 0,
});

/** Every plain listener. */
export const LISTENERS: readonly Listener[] = [
  well('a sound host', host()),
  well('a confirm in two segments, 4 and 15', host({}, 4)),
  well('a confirm in two segments, 11 and 8', host({}, 11)),
  well('a confirm byte by byte', host({}, ...Array.from({ length: 18 }, (_, index) => index + 1))),
  well('TLS 1.3 only', host({ minVersion: 'TLSv1.3' })),
  well(
    'an answer after six seconds',
    answers(
      (socket) =>
        void setTimeout(() => {
          socket.write(confirm(2, 2));
          handshake({})(socket);
        }, 6000),
    ),
  ),
  other('an SSH server', speaks('SSH-2.0-OpenSSH_9.2p1\r\n'), /an SSH server/),
  other('a VNC server', speaks('RFB 003.008\n'), /a VNC server/),
  other('a mail server', speaks('220 mail.example ESMTP\r\n'), /a mail server/),
  other(
    'a web server',
    answers((socket) => void socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n')),
    /a web server/,
  ),
  other(
    'another TLS server',
    answers((socket) => void socket.end(alert(70))),
    /a TLS server/,
  ),
  refuses(1, /SSL_REQUIRED_BY_SERVER/),
  refuses(2, /SSL_NOT_ALLOWED_BY_SERVER/),
  {
    name: 'failure code 3',
    serve: sends(confirm(3, 3)),
    says: /SSL_CERT_NOT_ON_SERVER/,
    answers: { 'tcp-reach': 'open', 'certificate-state': 'missing' },
    first: 'certificate-expired',
    exit: 2,
  },
  refuses(4, /INCONSISTENT_FLAGS/),
  refuses(5, /HYBRID_REQUIRED_BY_SERVER/),
  refuses(6, /SSL_WITH_USER_AUTH_REQUIRED_BY_SERVER/),
  refuses(7, /code 7, which the protocol does not name/),
  {
    name: 'a host without TLS',
    serve: sends(confirm(2, 0)),
    answers: { 'tcp-reach': 'open', 'tls-settings': 'lowered' },
    first: 'tls-policy-mismatch',
    exit: 1,
  },
  {
    name: 'a host older than the choice of TLS',
    serve: sends(BARE),
    answers: { 'tcp-reach': 'open', 'tls-settings': 'lowered' },
    first: 'tls-policy-mismatch',
    exit: 1,
  },
  {
    name: 'a refusal by a second message',
    serve: sends(BARE, DISCONNECT),
    says: /refused the connection without a reason/,
    answers: { 'tcp-reach': 'open', 'tls-settings': 'lowered' },
    first: 'tls-policy-mismatch',
    exit: 1,
  },
  mute('silence', () => undefined, /said nothing for 8 seconds/),
  mute('closes at once', (socket) => void socket.end(), /closed it without an answer/),
  mute(
    'closes after the request',
    answers((socket) => void socket.end()),
    /closed it without an answer/,
  ),
  mute(
    'resets after the request',
    answers((socket) => void socket.resetAndDestroy()),
    /reset it/,
  ),
  mute(
    'silence after the greeting',
    agrees(() => undefined),
    /agreed to TLS and then said nothing/,
  ),
  hangsUp(
    'hangs up after the greeting',
    agrees((socket) => void socket.end()),
    /agreed to TLS and then hung up/,
  ),
  hangsUp(
    'resets after the greeting',
    agrees((socket) => void socket.resetAndDestroy()),
    /agreed to TLS and then hung up/,
  ),
  hangsUp(
    'alert 40 after the greeting',
    agrees((socket) => void socket.end(alert(40))),
    /alert 40/,
  ),
  hangsUp(
    'alert 80 after the greeting',
    agrees((socket) => void socket.end(alert(80))),
    /alert 80/,
  ),
  {
    name: 'alert 70 after the greeting',
    serve: agrees((socket) => void socket.end(alert(70))),
    says: /share no version of TLS/,
    answers: { 'tcp-reach': 'open', 'tls-settings': 'restricted' },
    first: 'tls-policy-mismatch',
    exit: 2,
  },
  ...(['TLSv1', 'TLSv1.1'] as const).map((version) => ({
    name: `${version} only, towards a client that still knows it`,
    serve: host(old(version)),
    relaxed: true,
    says: version === 'TLSv1' ? /Agreed: TLS 1\.0/ : /Agreed: TLS 1\.1/,
    answers: { 'tcp-reach': 'open', 'tls-settings': 'restricted' },
    first: 'tls-policy-mismatch',
    exit: 2 as const,
  })),
  {
    name: 'an expired certificate',
    serve: host({ cert: pem('expired') }),
    says: /RSA 2048 bits, SHA-256/,
    answers: { 'tcp-reach': 'open', 'certificate-state': 'expired' },
    first: 'certificate-expired',
    exit: 2,
  },
  {
    name: 'a certificate that is not valid yet',
    serve: host({ cert: pem('not-yet') }),
    answers: { 'tcp-reach': 'open', 'certificate-state': 'expired' },
    first: 'certificate-expired',
    exit: 2,
  },
  {
    // Which strength it takes to be refused is up to each end.
    name: 'a certificate of 1,024 bits signed with SHA-1',
    serve: host({ cert: pem('weak'), key: pem('weak-key'), ciphers: 'DEFAULT:@SECLEVEL=0' }),
    says: /Key: RSA 1024 bits, SHA-1/,
    answers: { 'tcp-reach': 'open' },
    first: null,
    exit: 0,
  },
  {
    name: 'a closed port',
    says: /the port refused the connection/,
    answers: { 'tcp-reach': 'closed' },
    first: 'listener-misconfigured',
    exit: 2,
  },
];

/** Opens a listener on 127.0.0.1, on a port that is free. */
export async function open({ serve }: Listener): Promise<{ port: number; close: () => void }> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    serve?.(socket);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const close = (): void => {
    for (const socket of sockets) socket.destroy();
    server.close();
  };
  // A port that was free a moment ago is closed now.
  if (!serve) close();
  return { port, close };
}
