import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAsListed } from './as-listed.ts';
import type { Listener } from './listeners.ts';
import { LISTENERS, open } from './listeners.ts';
import { PWSH, saySkipped } from './pwsh.ts';
import type { ClientRun } from './run-clients.ts';
import { runClients } from './run-clients.ts';
import { scriptFile } from './run-machine.ts';

/** As many at once as keep both cores of a small machine busy. */
const AT_ONCE = 2;

saySkipped('the script as a client of plain sockets', LISTENERS.length + 2);
describe.skipIf(PWSH === null)('the script as a client, on this system as it is', () => {
  const runs = new Map<Listener, ClientRun>();
  const script = PWSH === null ? null : scriptFile();
  const stop = new AbortController();

  beforeAll(async () => {
    const opened = await Promise.all(LISTENERS.map(open));
    const ports = new Map(LISTENERS.map((listener, index) => [listener, opened[index]!.port]));
    try {
      // Groups of listeners: those that need an old library, and the rest in as many groups as run at once.
      const relaxed = LISTENERS.filter((one) => one.relaxed);
      const plain = LISTENERS.filter((one) => !one.relaxed);
      const heaps = Array.from({ length: AT_ONCE }, (_, turn) => ({
        listeners: plain.filter((_one, index) => index % AT_ONCE === turn),
        relaxed: false,
      }));
      for (const group of [heaps, [{ listeners: relaxed, relaxed: true }]])
        await Promise.all(
          group.map(async ({ listeners, relaxed: old }) => {
            const done = await runClients(
              script!.path,
              listeners.map((one) => ports.get(one)!),
              { relaxed: old, signal: stop.signal },
            );
            listeners.forEach((one, index) => runs.set(one, done[index]!));
          }),
        );
    } finally {
      for (const { close } of opened) close();
    }
  }, 900_000);
  afterAll(() => {
    stop.abort();
    script?.remove();
  });

  it.each(LISTENERS.map((one) => [one.name, one] as const))('judges %s', (_name, listener) => {
    expectAsListed(runs.get(listener)!, listener);
  });

  it('checks nothing that takes Windows, and says so', () => {
    const { notChecked } = JSON.parse(runs.get(LISTENERS[0]!)!.findings) as {
      notChecked: { check: string; reason: string }[];
    };
    expect(notChecked.map(({ check }) => check).sort()).toEqual([
      'between',
      'error-code',
      'known-update',
      'patch-level',
      'security-product',
      'tcp-only-test',
    ]);
    for (const { reason } of notChecked)
      expect(reason).toBe('this reads Windows, and this computer runs another system');
  });

  it('prints with each answer its question, in words of their own', () => {
    for (const [listener, { summary }] of runs) {
      const wrong = listener.exit > 0;
      expect(/^(ERROR|WARNING) +\S.*\?\n +Answer: \S.{15,}$/m.test(summary), listener.name).toBe(
        wrong,
      );
      expect(summary).not.toMatch(/Answer: *$/m);
      expect(summary).not.toMatch(/Exception|: Tls/);
    }
  });
});
