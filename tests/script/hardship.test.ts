import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PWSH, ROOT, saySkipped } from './pwsh.ts';
import { findingsIn, scriptFile } from './run-machine.ts';

/** Answer of a probe while one thing that it reads is refused; `denied` is '' for nothing. */
interface Said {
  machine: string;
  check: string;
  denied: string;
  answer: string | null;
  reason: string;
}
const HOST = join(ROOT, 'tests/script/machines/healthy-host.ps1');
const CLIENT = join(ROOT, 'tests/script/machines/healthy-client.ps1');

saySkipped('the script under hardship', 5);
describe.skipIf(PWSH === null)('the script under hardship', () => {
  let script: ReturnType<typeof scriptFile>;
  beforeAll(() => {
    script = scriptFile();
  });
  afterAll(() => script.remove());
  const start = (
    words: readonly string[],
    options: { cwd?: string } = {},
    before: readonly string[] = [],
  ) => {
    const [command = '', ...parameters] = [...before, PWSH as string, '-NoProfile', ...words];
    return spawnSync(command, parameters, {
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1', ...(options.cwd && { HOME: options.cwd }) },
      ...options,
    });
  };

  it('gives no other answer, and no fault, when one thing may not be read', () => {
    const out = execFileSync(
      PWSH as string,
      ['-NoProfile', '-File', join(ROOT, 'tests/script/run-denied.ps1'), script.path, HOST, CLIENT],
      { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
    );
    const said = JSON.parse(out) as Said[];
    const free = said.filter(({ denied }) => denied === '');
    expect(said.length - free.length).toBeGreaterThan(90);
    const wrong = said.filter(({ machine, check, answer, reason }) => {
      const whole = free.find((one) => one.machine === machine && one.check === check);
      return (answer && answer !== whole?.answer) || reason.startsWith('failed');
    });
    expect(wrong).toEqual([]);
  });

  it('ends with every check given up when nothing that it calls ever returns', () => {
    const hasty = join(dirname(script.path), 'hasty.ps1');
    const text = readFileSync(script.path, 'utf8');
    writeFileSync(hasty, text.replace(/\bSeconds( +)= \d+/g, 'Seconds$1= 0.2'));
    const machine = join(dirname(script.path), 'hangs.ps1');
    writeFileSync(machine, '[System.Threading.Thread]::Sleep(600000)\n');
    const run = start(['-File', join(ROOT, 'tests/script/run-mocked.ps1'), hasty, machine]);
    const { findings, notChecked } = findingsIn({ ...run, status: run.status ?? -1 }) as {
      findings: unknown[];
      notChecked: { check: string; reason: string }[];
    };
    expect(findings).toEqual([]);
    expect(notChecked).toHaveLength(text.match(/^ {4}Role +=\s'Host'$/gm)!.length);
    for (const { check, reason } of notChecked)
      expect([check, reason]).toEqual([
        check,
        expect.stringMatching(/no result within [\d.]+ seconds/),
      ]);
    expect(run.stderr).toBe('');
    expect(run.status).toBe(0);
  });

  it('says in one sentence that a restricted language mode lets nothing be checked', () => {
    const mode = "$ExecutionContext.SessionState.LanguageMode = 'ConstrainedLanguage'";
    const run = start([
      '-Command',
      `${mode}; & '${script.path}' -ComputerName localhost -Port 1; exit $LASTEXITCODE`,
    ]);
    expect(run.stdout).toMatch(
      /^This PowerShell is held .* nothing has been checked\. .*\/checks\/$/m,
    );
    expect(run.stdout).not.toMatch(/Cannot|InvalidOperation/);
    expect(run.stderr).toBe('');
    expect(run.status).toBe(3);
  });

  it('names the policy that holds the probes alone in a restricted language mode', () => {
    const held = join(dirname(script.path), 'held.ps1');
    const text = readFileSync(script.path, 'utf8');
    const mode = "$state.LanguageMode = 'ConstrainedLanguage'";
    writeFileSync(
      held,
      text.replace(/^ *\$state = .*CreateDefault\(\)$/m, (line) => `${line}\n${mode}`),
    );
    const run = start(['-File', held, '-ComputerName', 'localhost', '-Port', '1']);
    const { findings, notChecked } = findingsIn({ ...run, status: run.status ?? -1 }) as {
      findings: unknown[];
      notChecked: { reason: string }[];
    };
    expect(findings).toEqual([]);
    expect(notChecked.length).toBeGreaterThan(5);
    expect(new Set(notChecked.map(({ reason }) => reason))).toEqual(
      new Set(['a policy holds it in a restricted language mode']),
    );
    expect(run.stderr).toBe('');
  });

  it('prints its findings where home and current folder cannot be written', () => {
    const folder = join(dirname(script.path), 'read-only');
    mkdirSync(folder);
    chmodSync(dirname(script.path), 0o755);
    chmodSync(folder, 0o555);
    // Root may write everywhere, unless the right to do so is taken away. Another user may not be able to run this PowerShell.
    const isRoot = process.getuid?.() === 0;
    const run = start(
      ['-File', script.path, '-ComputerName', 'localhost', '-Port', '1', '-OutFile', 'found.json'],
      { cwd: folder },
      isRoot ? ['setpriv', '--bounding-set=-dac_override', '--inh-caps=-dac_override'] : [],
    );
    expect(run.error).toBeUndefined();
    expect(run.stdout).toMatch(/^The findings could not be written to 'found\.json': /m);
    expect(findingsIn({ ...run, status: run.status ?? -1 })['role']).toBe('client');
    expect(run.stderr).toBe('');
    expect(run.status).toBe(3);
  });
});
