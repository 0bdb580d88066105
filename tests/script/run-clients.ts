import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { PWSH, ROOT } from './pwsh.ts';

/** Result of the script as a client of one port. */
export interface ClientRun {
  port: number;
  exit: number;
  /** Its output on the screen. */
  summary: string;
  /** The findings as it printed them. */
  findings: string;
}

/** Lets OpenSSL take old versions of TLS and weak keys, as Windows does. */
const RELAXED = join(ROOT, 'tests/script/fake-host/relaxed.cnf');

/**
 * Runs the script as a client on this system, without any mock, against ports of 127.0.0.1: one PowerShell for all of
 * them, which ends with the test.
 */
export async function runClients(
  script: string,
  ports: readonly number[],
  { relaxed = false, signal }: { relaxed?: boolean; signal?: AbortSignal } = {},
): Promise<ClientRun[]> {
  if (PWSH === null) throw new Error('There is no PowerShell.');
  const parameters = ['-NoProfile', '-File', join(ROOT, 'tests/script/run-clients.ps1'), script];
  const child = spawn(PWSH, [...parameters, ...ports.map(String)], {
    env: { ...process.env, NO_COLOR: '1', ...(relaxed && { OPENSSL_CONF: RELAXED }) },
    ...(signal && { signal }),
  });
  let out = '';
  let err = '';
  child.stdout.on('data', (part: Buffer) => (out += part.toString()));
  child.stderr.on('data', (part: Buffer) => (err += part.toString()));
  await new Promise<void>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', () => resolve());
  });
  const start = out.lastIndexOf('\n[{"port"') + 1;
  if (!out.startsWith('[{"port"', start)) throw new Error(`There are no runs in: ${out}\n${err}`);
  return JSON.parse(out.slice(start)) as ClientRun[];
}
