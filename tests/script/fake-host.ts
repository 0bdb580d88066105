import { readFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { createSecureContext, TLSSocket } from 'node:tls';

/**
 * `tls` answers as a Remote Desktop host and shows its certificate, `no-tls` agrees and then hangs up on TLS as a host does
 * that cannot read its key, `closes` hangs up on the first request, `not-rdp` speaks something else, `without-tls` refuses
 * with code 2 as a host does whose security layer is 0.
 */
export type Listener = 'tls' | 'no-tls' | 'closes' | 'not-rdp' | 'without-tls';
/** Which certificate it shows; its key is always the same. */
export type Certificate = 'valid' | 'expired' | 'not-yet';

/** Always the same, so that the records of the script do not change; below the ports that systems hand out by themselves. */
const PORT = 30904;
const pem = (name: string): string =>
  readFileSync(new URL(`fake-host/${name}.pem`, import.meta.url), 'utf8');
/** X.224 connection confirm with the choice of CredSSP ([MS-RDPBCGR] 2.2.1.2). */
const CONFIRM = Buffer.from([3, 0, 0, 19, 14, 208, 0, 0, 18, 52, 0, 2, 0, 8, 0, 2, 0, 0, 0]);
/** The refusal SSL_NOT_ALLOWED_BY_SERVER. */
const REFUSAL = Buffer.from([3, 0, 0, 19, 14, 208, 0, 0, 18, 52, 0, 3, 0, 8, 0, 2, 0, 0, 0]);

/**
 * A fake Remote Desktop host on 127.0.0.1 that goes as far as its certificate.
 * While another run has the port, it waits.
 */
export async function fakeHost(
  listener: Listener,
  certificate: Certificate = 'valid',
  /** 0 for any that is free, where the record does not matter. */
  port = PORT,
): Promise<{ port: number; close: () => Promise<void> }> {
  const context = createSecureContext({ key: pem('key'), cert: pem(certificate) });
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    socket.once('data', () => {
      if (listener === 'closes') {
        socket.end();
      } else if (listener === 'not-rdp') {
        socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n');
      } else if (listener === 'without-tls') {
        socket.end(REFUSAL);
      } else if (listener === 'no-tls') {
        socket.write(CONFIRM);
        socket.once('data', () => socket.end());
      } else {
        socket.write(CONFIRM);
        const tls = new TLSSocket(socket, { isServer: true, secureContext: context });
        tls.on('error', () => tls.destroy());
        tls.resume();
      }
    });
  });
  const listen = async (): Promise<boolean> =>
    await new Promise((resolve, reject) => {
      const failed = (error: NodeJS.ErrnoException): void => {
        if (error.code === 'EADDRINUSE') resolve(false);
        else reject(error);
      };
      server.once('error', failed);
      server.listen(port, '127.0.0.1', () => {
        server.off('error', failed);
        resolve(true);
      });
    });
  const until = Date.now() + 60_000;
  while (!(await listen())) {
    if (Date.now() > until) throw new Error(`Port ${port} stays in use.`);
    await wait(200);
  }
  return {
    port: (server.address() as AddressInfo).port,
    close: async () =>
      await new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}
