import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { hasCommand, PACKAGE_OF } from '../../scripts/machine/programs.mjs';
import { readCapture } from '../../src/lib/artefacts/capture/read-capture.ts';
import type { ReadResult } from '../../src/lib/artefacts/reader.ts';
import { artefactContext } from '../support/artefact-context.ts';
import { end, isThere, screen, start } from './servers.ts';
import { listen, type Session } from './sessions.ts';

/** Reason why nothing can be recorded here, or null. */
export function whyNotRecorded(): string | null {
  const absent = (['dumpcap', 'xfreerdp', 'Xvfb'] as const)
    .filter((command) => !hasCommand(command))
    .map((command) => `${command} is not installed (Debian: ${PACKAGE_OF[command]})`);
  if (absent.length > 0) return absent.join('; ');
  const { stdout } = spawnSync('dumpcap', ['-D'], { encoding: 'utf8' });
  return /\blo\b/.test(stdout) ? null : 'dumpcap may not record the loopback interface here';
}

/** Tell whether a session can be played here. */
export const canPlay = ({ server }: Session): boolean =>
  typeof server === 'function' || isThere(server);

/** Recording of sessions: its bytes, what the reader made of them, and the port of each session. */
export interface Recording {
  bytes: Uint8Array;
  result: ReadResult;
  ports: Map<Session, number>;
}

async function readBytes(bytes: Uint8Array): Promise<ReadResult> {
  return await readCapture(
    { size: bytes.length, read: (from, to) => Promise.resolve(bytes.subarray(from, to)) },
    artefactContext({ name: 'recorded.pcapng', now: Date.now() }),
  );
}

/** Start dumpcap on ports of the loopback interface, and wait until it records. */
async function record(file: string, ports: readonly number[]): Promise<ChildProcess> {
  const filter = ports.map((port) => `tcp port ${port}`).join(' or ');
  const child = spawn('dumpcap', ['-q', '-i', 'lo', '-f', filter, '-w', file], {
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
  });
  let said = '';
  await new Promise<void>((resolve, reject) => {
    child.stderr.on('data', (part: Buffer) => {
      said += part.toString();
      if (said.includes('File:')) resolve();
    });
    child.once('error', reject);
    child.once('close', () => reject(new Error(`dumpcap ended: ${said}`)));
  });
  return child;
}

async function play(session: Session, port: number, env: NodeJS.ProcessEnv): Promise<void> {
  if (typeof session.client === 'function') {
    await session.client(port);
    return;
  }
  const parameters = [
    `/v:127.0.0.1:${port}`,
    '/u:synthetic',
    '/p:wrong',
    '/cert:ignore',
    '+auth-only',
  ];
  const child = spawn('timeout', ['20', 'xfreerdp', ...parameters, ...session.client], {
    stdio: 'ignore',
    env,
  });
  await new Promise<void>((resolve, reject) => {
    child.once('close', () => resolve());
    child.once('error', reject);
  });
}

/** Play sessions one after the other, and record them all in one capture. */
export async function recordSessions(sessions: readonly Session[]): Promise<Recording> {
  const folder = mkdtempSync(join(tmpdir(), 'reconnect-sessions-'));
  const stops: (() => void)[] = [
    () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }),
  ];
  try {
    const ports = new Map<Session, number>();
    const foreign = sessions.flatMap((session) =>
      typeof session.server === 'function' ? [] : [{ session, server: session.server }],
    );
    const started = await start(
      foreign.map(({ session, server }) => ({
        ...server,
        name: session.name,
        screen: server.needs === 'freerdp-shadow-cli',
        answers: {},
        first: null,
        exit: 0,
      })),
    );
    stops.push(started.stop);
    foreign.forEach(({ session }, index) => ports.set(session, started.ports[index]!));
    for (const session of sessions) {
      if (typeof session.server !== 'function') continue;
      const { port, stop } = await listen(session.server);
      stops.push(stop);
      ports.set(session, port);
    }
    const { display, child } = await screen();
    stops.push(() => end(child));

    const file = join(folder, 'recorded.pcapng');
    const recorder = await record(file, [...ports.values()]);
    stops.push(() => end(recorder));
    for (const session of sessions)
      await play(session, ports.get(session)!, { ...process.env, HOME: folder, DISPLAY: display });

    // The last frames reach the file a little later.
    const isWhole = ({ facts }: ReadResult): boolean =>
      sessions.every((session) =>
        facts.some(
          ({ fields }) =>
            fields['serverPort'] === String(ports.get(session)) && fields['endedBy'] !== '-',
        ),
      );
    const until = Date.now() + 20_000;
    while (!isWhole(await readBytes(readFileSync(file))) && Date.now() < until) await wait(200);
    await new Promise((resolve) => {
      recorder.once('close', resolve);
      recorder.kill('SIGINT');
    });
    const bytes = readFileSync(file);
    return { bytes, result: await readBytes(bytes), ports };
  } finally {
    for (const stop of stops.reverse()) stop();
  }
}
