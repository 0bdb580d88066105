import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ageingClaims } from '../../../src/lib/freshness/freshness.ts';
import { contentCheck } from '../../../src/build/content-check.ts';
import { knowledgeFromDisk } from '../../../src/lib/knowledge/from-disk.ts';

const root = process.cwd();
const knowledge = knowledgeFromDisk(root);
const [first] = ageingClaims(knowledge, '2026-11-29');
const shifted = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

/** Runs the check as Astro does before a command, on the content of this site. */
function check(command: 'build' | 'dev', day: string) {
  vi.stubEnv('TODAY', day);
  const logger = {
    info: vi.fn<(text: string) => void>(),
    warn: vi.fn<(text: string) => void>(),
    error: vi.fn<(text: string) => void>(),
  };
  const hook = contentCheck().hooks['astro:config:setup'] as unknown as (
    parameters: unknown,
  ) => void;
  let refused = '';
  try {
    hook({ config: { root: pathToFileURL(`${root}/`) }, command, logger });
  } catch (error) {
    refused = (error as Error).message;
  }
  return {
    refused,
    warned: logger.warn.mock.calls.flat().join('\n'),
    listed: logger.error.mock.calls.flat().join('\n'),
  };
}

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('the gate before a build', () => {
  const expires = first?.expires ?? '';

  it('lets the content through while nothing is near its end', () => {
    expect(check('build', shifted(expires, -31))).toEqual({ refused: '', warned: '', listed: '' });
  });

  it.each([-30, -1, 0])('warns %i days from the end, and builds', (days) => {
    const { refused, warned } = check('build', shifted(expires, days));
    expect(refused).toBe('');
    expect(warned).toContain(first?.claim);
    expect(warned).toContain(first?.lookUp);
  });

  it('refuses to build the day after, and lists the claim with what to look up', () => {
    const { refused, listed } = check('build', shifted(expires, 1));
    expect(refused).toMatch(/^The content has \d+ problem/);
    expect(listed).toContain(`src/content/volatile.yaml → ${first?.id}.expires`);
    expect(listed).toContain(first?.lookUp);
  });

  it('only warns authors, so that the site can be seen while it is corrected', () => {
    const { refused, warned } = check('dev', shifted(expires, 1));
    expect(refused).toBe('');
    expect(warned).toContain(first?.claim);
  });

  it('lists everything at once', () => {
    const last = ageingClaims(knowledge, '2026-11-29').at(-1)?.expires ?? '';
    const { listed } = check('build', shifted(last, 1));
    for (const { id } of knowledge.volatile) expect(listed).toContain(`${id}.expires`);
  });

  it('refuses a day that is none', () => {
    expect(check('build', 'yesterday').refused).toMatch(/^TODAY is `yesterday`/);
  });
});
