import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Machine } from './machines.ts';
import { MACHINES } from './machines.ts';
import { PWSH, ROOT, saySkipped } from './pwsh.ts';
import { findingsIn, runOn, scriptFile, stable } from './run-machine.ts';
import { type MockedSessions, openSessions } from './sessions-of-mocks.ts';

const HEALTHY = MACHINES.find(({ name }) => name === 'healthy-host')!;
const BAD_PARAMETERS: readonly (readonly string[])[] = [
  ['-Port', '99999'],
  ['-Port', 'rdp'],
  ['-Days', '0'],
  ['-Role', 'Gateway'],
  ['-Role', 'Client'],
  ['-Colour', 'blue'],
  ['-ComputerName', 'two words'],
];
const recorded = (name: string): string =>
  readFileSync(join(ROOT, 'tests/script/recorded', `${name}.json`), 'utf8');

saySkipped('the script on described machines', MACHINES.length + BAD_PARAMETERS.length + 12);
describe.skipIf(PWSH === null)('the script', () => {
  let script: ReturnType<typeof scriptFile>;
  let sessions: MockedSessions;
  beforeAll(() => {
    script = scriptFile();
    sessions = openSessions(script.path);
  });
  afterAll(() => {
    sessions.close();
    script.remove();
  });

  it.each(MACHINES.map((machine) => [machine.name, machine] as const))(
    'finds on %s what is recorded (npm run script:record renews it)',
    async (name, machine) => {
      const run = await sessions.run(machine);
      expect(stable(findingsIn(run))).toBe(recorded(name));
      expect(run.status).toBe(machine.exit);
      expect(run.stderr).toBe('');
    },
  );

  it.each(BAD_PARAMETERS)('ends with 3 and a sentence on %s %s', async (...parameters) => {
    const run = await sessions.run({ name: 'healthy-host', exit: 0 }, parameters);
    expect(run.status).toBe(3);
    expect(run.stdout).toMatch(/^('|-)\S+( Client)? (is|needs) /m);
    expect(run.stdout).not.toContain('schemaVersion');
  });

  it(
    'keeps its compact findings within 4,000 bytes, all of them',
    { timeout: 600_000 },
    async () => {
      const check = async (machine: Machine): Promise<void> => {
        const run = await sessions.run(machine, ['-Compact'], { port: 0 });
        expect(Buffer.byteLength(run.stdout)).toBeLessThanOrEqual(4001);
        const compact = JSON.parse(run.stdout) as {
          findings: { check: string; answer: unknown }[];
        };
        const whole = JSON.parse(recorded(machine.name)) as typeof compact;
        const answers = ({ findings }: typeof compact): unknown[] =>
          findings
            .filter(({ answer }) => answer !== null)
            .map(({ check, answer }) => [check, answer]);
        expect(answers(compact), machine.name).toEqual(answers(whole));
      };
      for (const machine of MACHINES) await check(machine);
    },
  );

  it('hides names, addresses and account identifiers with -Redact', async () => {
    const run = await sessions.run(HEALTHY, ['-Redact']);
    const text = JSON.stringify(findingsIn(run));
    expect(text).not.toMatch(/OFFICE-PC|\balex\b|EXAMPLE/i);
    expect(text).not.toMatch(/S-1-5-21-/);
    const addresses = text.match(/(?<![\d.])\d{1,3}(\.\d{1,3}){3}(?![\d.])/g) ?? [];
    expect(addresses.filter((one) => !/^(127\.0\.0\.1|0\.0\.0\.0)$/.test(one))).toEqual([]);
    expect(text).toContain('COMPUTER-1');
  });

  it('hides accounts, services and programs with -Redact, and shortens thumbprints', async () => {
    const on = async (name: string): Promise<string> =>
      JSON.stringify(
        findingsIn(
          await sessions.run(
            MACHINES.find((one) => one.name === name)!,
            ['-Redact'],
          ),
        ),
      );
    const service = await on('service-will-not-start');
    expect(service).not.toMatch(/svc-remote|Smith|Inventory|EXAMPLE/i);
    expect(service).toMatch(/Account: ACCOUNT-1\b/);
    expect(service).toMatch(/NewServices: SERVICE-1\b/);
    expect(service).not.toMatch(/\b[0-9A-F]{40}\b/);
    expect(service).toMatch(/\bFDAD9B6E\.\.\./);
    const client = await on('forwarder-client');
    expect(client).not.toMatch(/ssh\.exe|Windows Defender/);
    expect(client).toMatch(/Programs: PROGRAM-\d/);
  });

  it.each(['th_TH', 'ar_SA', 'fa_IR', 'tr_TR'])(
    'writes the same in the calendar of %s',
    async (culture) => {
      const run = await runOn(script.path, HEALTHY, [], {
        LANG: `${culture}.UTF-8`,
        LC_ALL: `${culture}.UTF-8`,
      });
      expect(stable(findingsIn(run))).toBe(recorded('healthy-host'));
    },
  );

  it('writes the file that -OutFile names, in UTF-8, and nothing on the output', async () => {
    const file = join(script.path, '..', 'findings.json');
    const run = await runOn(script.path, HEALTHY, ['-OutFile', file]);
    const text = readFileSync(file, 'utf8');
    expect(text.startsWith('{')).toBe(true);
    expect(stable(JSON.parse(text) as Record<string, unknown>)).toBe(recorded('healthy-host'));
    expect(run.stdout).not.toContain('schemaVersion');
    expect(run.status).toBe(HEALTHY.exit);
  });

  it('still gives the findings when the file cannot be written, and says so', async () => {
    const run = await runOn(script.path, HEALTHY, ['-OutFile', '/no/such/folder/findings.json']);
    expect(run.stdout).toContain('could not be written');
    expect(findingsIn(run)['role']).toBe('host');
    expect(run.status).toBe(3);
  });

  it('gives up a probe that hangs, and goes on', () => {
    const { notChecked, findings } = JSON.parse(recorded('probe-hangs')) as {
      notChecked: { reason: string }[];
      findings: unknown[];
    };
    expect(notChecked.some(({ reason }) => /no result within \d+ seconds/.test(reason))).toBe(true);
    expect(findings.length).toBeGreaterThan(10);
  });

  it('finds in a PowerShell of its own what it finds after other machines', async () => {
    const alone = await runOn(script.path, HEALTHY);
    const { status, stdout, stderr } = await sessions.run(HEALTHY);
    expect(status).toBe(alone.status);
    expect(stdout.trim()).toBe(alone.stdout.trim());
    expect(stderr).toBe(alone.stderr);
  });

  it('hands objects on with -PassThru', async () => {
    const run = await runOn(script.path, HEALTHY, ['-PassThru']);
    expect(run.stdout).toMatch(/^schemaVersion\s+: 1$/m);
    expect(run.stdout).toMatch(/^when\s+: 2026-11-21T09:30:00Z$/m);
  });
});
