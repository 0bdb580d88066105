import { expect } from 'vitest';
import { endOf } from './end-of.ts';
import type { Listener } from './listeners.ts';
import type { ClientRun } from './run-clients.ts';

const SAME_NETWORK = { 'error-code': '0x904-0x7', between: 'nothing' };

const answersIn = (findings: string): Record<string, string> =>
  Object.fromEntries(
    (
      JSON.parse(findings) as { findings: { check: string; answer: string | null }[] }
    ).findings.flatMap(({ check, answer }) => (answer === null ? [] : [[check, answer]])),
  );

/** Expects that a run says of a listener what is listed for it, and that the site then suspects the cause listed. */
export function expectAsListed(run: ClientRun, listed: Omit<Listener, 'serve'>): void {
  expect(answersIn(run.findings)).toEqual(listed.answers);
  expect(run.exit).toBe(listed.exit);
  if (listed.says) expect(run.findings).toMatch(listed.says);
  if (listed.first !== null)
    expect(endOf(run.findings, SAME_NETWORK).suspects[0]).toBe(listed.first);
}
