import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Result of a run. */
export interface Measured {
  /** Wall time. */
  seconds: number;
  /** Greatest memory of the process, MB; null where the system does not tell. */
  megabytes: number | null;
}

/** Read `VmHWM` of a process: its greatest resident memory so far. Linux only. */
function peak(pid: number | undefined): number | null {
  try {
    const status = readFileSync(`/proc/${pid ?? 0}/status`, 'utf8');
    return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
  } catch {
    return null;
  }
}

/**
 * Run a command and measure it.
 *
 * @param environment Added to that of this process.
 * @throws Error with the end of what it printed when it fails.
 */
export function runMeasured(
  command: string,
  parameters: readonly string[],
  cwd: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<Measured> {
  const start = performance.now();
  const child = spawn(command, parameters, {
    cwd,
    env: {
      ...process.env,
      ASTRO_TELEMETRY_DISABLED: '1',
      NODE_OPTIONS: '--max-old-space-size=8192',
      // Outputs that the other site does not make either.
      RECONNECT_PDF: 'no',
      SHARE_CARDS: 'site',
      ...environment,
    },
  });
  let output = '';
  const hear = (part: Buffer): void => {
    output = (output + part.toString()).slice(-4000);
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  let peakMegabytes: number | null = null;
  const watch = setInterval(() => {
    peakMegabytes = Math.max(peakMegabytes ?? 0, peak(child.pid) ?? 0) || null;
  }, 200);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      clearInterval(watch);
      if (code === 0)
        resolve({ seconds: (performance.now() - start) / 1000, megabytes: peakMegabytes });
      else reject(new Error(`${command} ${parameters.join(' ')} failed:\n${output}`));
    });
  });
}
