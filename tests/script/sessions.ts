import { connect, createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { connect as connectTls } from 'node:tls';
import { confirm, request } from '../support/captures/rdp-bytes.ts';
import { ROOT } from './pwsh.ts';
import { type Server, shadow, xrdp } from './servers.ts';

/** A real session of Remote Desktop on 127.0.0.1, and the fields of its fact. */
export interface Session {
  name: string;
  /** Server of another maker, or the behaviour of one of ours once the client spoke. */
  server: Pick<Server, 'needs' | 'start'> | ((socket: Socket) => void);
  /** Parameters of xfreerdp, or a client of ours, which ends by itself. */
  client: readonly string[] | ((port: number) => Promise<void>);
  expects: Record<string, string>;
}

const pem = (name: string): string => join(ROOT, 'tests/script/fake-host', `${name}.pem`);
const host = (settings: Record<string, string>, relaxed = false): Session['server'] => ({
  needs: 'xrdp',
  start: xrdp(settings, relaxed),
});

/** Connect, ask for TLS, and greet with TLS 1.2 at most. */
const greetWithOldTls = (port: number): Promise<void> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(request(1)));
    socket.once('close', () => resolve());
    socket.once('data', () => {
      const tls = connectTls({ socket, maxVersion: 'TLSv1.2', rejectUnauthorized: false });
      tls.on('error', () => socket.destroy());
    });
  });

/** Every session that is recorded. */
export const SESSIONS: readonly Session[] = [
  {
    name: 'TLS, over once the client has signed in',
    server: host({}),
    client: ['/sec:tls'],
    expects: { end: 'dropped-after-tls', requested: '1', selected: '1', tlsVersion: '1.3' },
  },
  {
    name: 'an expired certificate',
    server: host({ certificate: pem('expired'), ssl_protocols: 'TLSv1.2' }),
    client: ['/sec:tls'],
    expects: {
      end: 'dropped-after-tls',
      tlsVersion: '1.2',
      certificateSubject: 'CN=OFFICE-PC',
      certificateTo: '2025-07-02T00:00:00.000Z',
      certificateState: 'expired',
      certificateSelfSigned: 'yes',
    },
  },
  {
    name: 'a server with TLS 1.0 only, which the client refuses',
    server: host({ ssl_protocols: 'TLSv1', tls_ciphers: 'DEFAULT:@SECLEVEL=0' }, true),
    client: ['/sec:tls'],
    expects: { end: 'tls-alert', alertFrom: 'client', tlsVersion: '1.0' },
  },
  {
    name: 'a client without TLS 1.3, which the server refuses',
    server: host({ ssl_protocols: 'TLSv1.3' }),
    client: greetWithOldTls,
    expects: { end: 'tls-alert', alertFrom: 'server', alert: '70', tlsOffered: '1.2' },
  },
  {
    name: 'a server without TLS, and a client that wants it',
    server: host({ security_layer: 'rdp' }),
    client: ['/sec:tls'],
    expects: { end: 'standard-security', selected: '0', requested: '1', endedBy: 'client' },
  },
  {
    name: 'a server without a certificate',
    server: host({ certificate: '/no/such/certificate.pem' }),
    client: ['/sec:tls'],
    expects: { end: 'negotiation-failed', failure: '3' },
  },
  {
    name: 'a server that wants CredSSP, and a client without',
    server: { needs: 'freerdp-shadow-cli', start: shadow('/sec:nla') },
    client: ['/sec:tls'],
    expects: { end: 'negotiation-failed', failure: '5' },
  },
  {
    name: 'CredSSP with a wrong password',
    server: { needs: 'freerdp-shadow-cli', start: shadow('/sec:nla') },
    client: ['/sec:nla'],
    expects: { end: 'dropped-after-tls', selected: '2' },
  },
  {
    name: 'a server that closes after the request',
    server: (socket) => socket.end(),
    client: ['/sec:tls'],
    expects: { end: 'dropped-after-request', endedBy: 'server', requested: '1' },
  },
  {
    name: 'a server that resets after the request',
    server: (socket) => socket.resetAndDestroy(),
    client: ['/sec:nla'],
    expects: { end: 'dropped-after-request', endedBy: 'server' },
  },
  {
    name: 'a server that agrees to TLS and resets at the greeting',
    server: (socket) => {
      socket.write(confirm(1));
      socket.once('data', () => socket.resetAndDestroy());
    },
    client: ['/sec:tls'],
    expects: { end: 'dropped-in-tls', endedBy: 'server', stage: 'client-hello', selected: '1' },
  },
];

/** Start a server of ours on a free port; return the port and a function that ends it. */
export async function listen(
  act: (socket: Socket) => void,
): Promise<{ port: number; stop: () => void }> {
  const server = createServer((socket) => {
    socket.on('error', () => socket.destroy());
    socket.once('data', () => act(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('There is no port.');
  return { port: address.port, stop: () => void server.close() };
}
