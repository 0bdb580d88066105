import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { knowledgeFromDisk } from '../../src/lib/knowledge/from-disk.ts';
import { siteScript } from '../../src/lib/script/site-script.ts';
import { fakeHost } from './fake-host.ts';
import type { Machine } from './machines.ts';
import { PWSH, ROOT } from './pwsh.ts';

/** Result of one run of the script. */
export interface Run {
  status: number;
  stdout: string;
  stderr: string;
}

/** The script as the site offers it, in a file of its own. */
export function scriptFile(): { path: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'reconnect-script-'));
  const path = join(folder, 'Test-RemoteDesktop.ps1');
  writeFileSync(path, siteScript(knowledgeFromDisk(ROOT), ROOT).text);
  return { path, remove: () => rmSync(folder, { recursive: true }) };
}

/** Do something while the fake Remote Desktop host of a machine listens, if it has one; `port` is '' if not. */
export async function besideHost<T>(
  { listener, certificate }: Machine,
  wanted: number | undefined,
  act: (port: string) => Promise<T>,
): Promise<T> {
  const host = listener === undefined ? null : await fakeHost(listener, certificate, wanted);
  try {
    return await act(String(host?.port ?? ''));
  } finally {
    await host?.close();
  }
}

/** Run the script as if on a machine, in a PowerShell of its own. */
export async function runOn(
  script: string,
  machine: Machine,
  more: readonly string[] = [],
  env: Record<string, string> = {},
): Promise<Run> {
  return await besideHost(
    machine,
    undefined,
    async (port) =>
      await new Promise<Run>((resolve, reject) => {
        const given = (machine.parameters ?? []).map((one) => one.replace('MOCK-PORT', port));
        const child = spawn(
          PWSH as string,
          [
            ...['-NoProfile', '-File', join(ROOT, 'tests/script/run-mocked.ps1'), script],
            ...[join(ROOT, 'tests/script/machines', `${machine.name}.ps1`), ...given, ...more],
          ],
          {
            env: { ...process.env, NO_COLOR: '1', ...env, ...(port !== '' && { MOCK_PORT: port }) },
          },
        );
        let stdout = '';
        let stderr = '';
        child.stdout.on('data', (part: Buffer) => (stdout += part.toString()));
        child.stderr.on('data', (part: Buffer) => (stderr += part.toString()));
        child.on('error', reject);
        child.on('close', (status) => resolve({ status: status ?? -1, stdout, stderr }));
      }),
  );
}

/** The findings in what a run printed. */
export const findingsIn = ({ stdout, stderr }: Run): Record<string, unknown> => {
  const start = stdout.search(/^\{/m);
  if (start < 0) throw new Error(`There are no findings in: ${stdout}\n${stderr}`);
  return JSON.parse(stdout.slice(start)) as Record<string, unknown>;
};

/** Findings as they are kept: what differs from run to run taken out. */
export function stable(findings: Record<string, unknown>): string {
  const { powershell: _version, ...rest } = findings;
  return `${JSON.stringify({ ...rest, powershell: '7' }, null, 2)}\n`;
}
