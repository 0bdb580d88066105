import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Machine } from './machines.ts';
import { PWSH, ROOT } from './pwsh.ts';
import { besideHost, type Run, runOn } from './run-machine.ts';

/** PowerShell that stays, in which the script runs as if on one machine after the other. */
export interface MockedSessions {
  /** Run the script once, in a session of its own. Wait for one run before the next. */
  run: (
    machine: Machine,
    parameters?: readonly string[],
    options?: { port?: number },
  ) => Promise<Run>;
  close: () => void;
}

/**
 * Start a PowerShell for many runs: its start, and the compiling of the script, take most of the time of a single run.
 * Settings that a process takes at its start, such as the culture, need `runOn`.
 */
export function openSessions(script: string): MockedSessions {
  if (PWSH === null) throw new Error('There is no PowerShell.');
  const child = spawn(
    PWSH,
    ['-NoProfile', '-File', join(ROOT, 'tests/script/run-sessions.ps1'), script],
    { env: { ...process.env, NO_COLOR: '1' } },
  );
  let errors = '';
  child.stderr.on('data', (part: Buffer) => (errors += part.toString()));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    run: async (machine, more = [], { port: wanted } = {}) => {
      if (machine.hangs) return await runOn(script, machine, more);
      return await besideHost(machine, wanted, async (port) => {
        const parameters = [...(machine.parameters ?? []), ...more].map((one) =>
          one.replace('MOCK-PORT', port),
        );
        const file = join(ROOT, 'tests/script/machines', `${machine.name}.ps1`);
        child.stdin.write(`${JSON.stringify({ machine: file, port, parameters })}\n`);
        const { value, done } = await lines.next();
        if (done === true) throw new Error(`PowerShell has ended: ${errors}`);
        return JSON.parse(value) as Run;
      });
    },
    close: () => child.stdin.end(),
  };
}
