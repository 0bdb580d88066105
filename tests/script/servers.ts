import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { hasCommand, PACKAGE_OF } from '../../scripts/machine/programs.mjs';
import type { Listener } from './listeners.ts';
import { ROOT } from './pwsh.ts';

/** A program of another maker that the tests start on 127.0.0.1. */
export interface Server extends Omit<Listener, 'serve'> {
  /** The command that has to be there; Debian’s package is in the message when it is not. */
  needs: 'xrdp' | 'freerdp-shadow-cli';
  start: (port: number, folder: string, env: NodeJS.ProcessEnv) => ChildProcess;
  /** Set when it shows a screen, so that one must exist. */
  screen?: boolean;
}

const FIXTURES = join(ROOT, 'tests/script/fake-host');
const pem = (name: string): string => join(FIXTURES, `${name}.pem`);
const RELAXED = join(FIXTURES, 'relaxed.cnf');

const there = new Map<Server['needs'], boolean>([
  ['xrdp', hasCommand('xrdp')],
  ['freerdp-shadow-cli', hasCommand('freerdp-shadow-cli') && hasCommand('Xvfb')],
]);
/** Return whether a server can be started here. */
export const isThere = ({ needs }: Pick<Server, 'needs'>): boolean => there.get(needs) === true;
/** Why a server is skipped, by the name of what is absent. */
export const absent = ({ needs }: Pick<Server, 'needs'>): string =>
  `${needs} is not installed (Debian: ${PACKAGE_OF[needs]}${needs === 'xrdp' ? '' : ` and ${PACKAGE_OF.Xvfb}`})`;

/** Build a way to start xrdp with settings of its section `[Globals]`. */
export function xrdp(settings: Record<string, string>, relaxed = false): Server['start'] {
  return (port, folder, env) => {
    const file = join(folder, `xrdp-${port}.ini`);
    const all = {
      ini_version: '1',
      fork: 'true',
      port: `tcp://.:${port}`,
      security_layer: 'tls',
      certificate: pem('valid'),
      key_file: pem('key'),
      ssl_protocols: 'TLSv1.2, TLSv1.3',
      ...settings,
    };
    writeFileSync(
      file,
      [
        '[Globals]',
        ...Object.entries(all).map(([key, value]) => `${key}=${value}`),
        '[Logging]',
        `LogFile=${join(folder, `xrdp-${port}.log`)}`,
        'LogLevel=INFO',
        'EnableSyslog=false',
        '[Channels]',
        '[Xvnc]',
        'name=Xvnc',
        'lib=libvnc.so',
      ].join('\n'),
    );
    return spawn('xrdp', ['--nodaemon', '--config', file], {
      stdio: 'ignore',
      // It forks for each connection; as a group they end together.
      detached: true,
      env: { ...env, ...(relaxed && { OPENSSL_CONF: RELAXED }) },
    });
  };
}

/** Build a way to start FreeRDP’s shadow server with parameters. */
export const shadow =
  (...parameters: readonly string[]): Server['start'] =>
  (port, _folder, env) =>
    spawn('freerdp-shadow-cli', [`/port:${port}`, '/bind-address:127.0.0.1', ...parameters], {
      stdio: 'ignore',
      detached: true,
      env,
    });

/** Every server of another maker. */
export const SERVERS: readonly Server[] = [
  {
    name: 'xrdp with TLS',
    needs: 'xrdp',
    start: xrdp({}),
    answers: { 'tcp-reach': 'open' },
    first: null,
    exit: 0,
  },
  {
    name: 'xrdp whose certificate file is missing',
    needs: 'xrdp',
    start: xrdp({ certificate: '/no/such/certificate.pem' }),
    says: /SSL_CERT_NOT_ON_SERVER/,
    answers: { 'tcp-reach': 'open', 'certificate-state': 'missing' },
    first: 'certificate-expired',
    exit: 2,
  },
  {
    name: 'xrdp without TLS',
    needs: 'xrdp',
    start: xrdp({ security_layer: 'rdp' }),
    says: /Protocol: 0/,
    answers: { 'tcp-reach': 'open', 'tls-settings': 'lowered' },
    first: 'tls-policy-mismatch',
    exit: 1,
  },
  {
    name: 'xrdp with a certificate of 1,024 bits, which its library refuses',
    needs: 'xrdp',
    start: xrdp({ certificate: pem('weak'), key_file: pem('weak-key') }),
    says: /agreed to TLS and then/,
    answers: { 'tcp-reach': 'open', 'certificate-state': 'hangs-up' },
    first: 'private-key-unreadable',
    exit: 2,
  },
  {
    name: 'xrdp with an expired certificate',
    needs: 'xrdp',
    start: xrdp({ certificate: pem('expired') }),
    answers: { 'tcp-reach': 'open', 'certificate-state': 'expired' },
    first: 'certificate-expired',
    exit: 2,
  },
  {
    name: 'xrdp with TLS 1.0 only',
    needs: 'xrdp',
    start: xrdp({ ssl_protocols: 'TLSv1', tls_ciphers: 'DEFAULT:@SECLEVEL=0' }, true),
    relaxed: true,
    says: /Agreed: TLS 1\.0/,
    answers: { 'tcp-reach': 'open', 'tls-settings': 'restricted' },
    first: 'tls-policy-mismatch',
    exit: 2,
  },
  {
    name: 'FreeRDP’s shadow server without TLS',
    needs: 'freerdp-shadow-cli',
    start: shadow('/sec:rdp'),
    screen: true,
    says: /SSL_NOT_ALLOWED_BY_SERVER/,
    answers: { 'tcp-reach': 'open', 'tls-settings': 'lowered' },
    first: 'tls-policy-mismatch',
    exit: 1,
  },
  {
    name: 'FreeRDP’s shadow server with TLS',
    needs: 'freerdp-shadow-cli',
    start: shadow('/sec:tls'),
    screen: true,
    answers: { 'tcp-reach': 'open' },
    first: null,
    exit: 0,
  },
];

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

const accepts = async (port: number): Promise<boolean> =>
  await new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true));
    socket.once('error', () => resolve(false));
    socket.once('close', () => socket.destroy());
    socket.once('connect', () => socket.destroy());
  });

/** Ends a program and what it started. */
export function end(child: ChildProcess): void {
  try {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}

/**
 * Start an invisible screen; return its name, and a function that ends it. It must survive its last client: by default it
 * restarts then, and refuses clients at that moment.
 */
export async function screen(): Promise<{ display: string; child: ChildProcess }> {
  const child = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', '640x480x24', '-nolisten', 'tcp', '-noreset'],
    {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
      detached: true,
    },
  );
  const out = child.stdio[3] as NodeJS.ReadableStream;
  const display = await new Promise<string>((resolve, reject) => {
    out.once('data', (part: Buffer) => resolve(`:${part.toString().trim()}`));
    child.once('error', reject);
    child.once('close', () => reject(new Error('Xvfb ended.')));
  });
  return { display, child };
}

/** Starts servers on ports of 127.0.0.1 and waits until each accepts connections. */
export async function start(
  servers: readonly Server[],
): Promise<{ ports: number[]; stop: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), 'reconnect-servers-'));
  const children: ChildProcess[] = [];
  const stop = (): void => {
    for (const child of children) end(child);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const env: NodeJS.ProcessEnv = { ...process.env, HOME: folder };
    if (servers.some((one) => one.screen)) {
      const { display, child } = await screen();
      children.push(child);
      env['DISPLAY'] = display;
    }
    const ports: number[] = [];
    const started: ChildProcess[] = [];
    for (const server of servers) {
      const port = await freePort();
      const child = server.start(port, folder, env);
      children.push(child);
      started.push(child);
      ports.push(port);
    }
    for (const [index, port] of ports.entries()) {
      const until = Date.now() + 120_000;
      const child = started[index]!;
      while (!(await accepts(port))) {
        if (child.exitCode !== null || Date.now() > until)
          throw new Error(
            `${servers[index]!.name} does not listen (exit code ${child.exitCode ?? 'none'}).`,
          );
        await wait(100);
      }
    }
    return { ports, stop };
  } catch (error) {
    stop();
    throw error;
  }
}
