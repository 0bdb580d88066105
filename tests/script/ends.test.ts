import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { endOf } from './end-of.ts';
import { MACHINES } from './machines.ts';
import { ROOT } from './pwsh.ts';

/** A cause that comes first, a cause that the findings are a reason for, or nothing wrong. */
type Expected = string | { 'reason-for': string } | null;
const EXPECTED = JSON.parse(
  readFileSync(join(ROOT, 'tests/script/expected.json'), 'utf8'),
) as Record<string, Expected>;
const SAME_NETWORK = { 'error-code': '0x904-0x7', between: 'nothing' };
/** Only the client knows what is in between, and its findings say it. */
const isClient = (name: string): boolean => name.includes('client');

describe('what the records of the machines lead to', () => {
  it.each(
    MACHINES.flatMap(({ name }) => {
      const expected = EXPECTED[name];
      return typeof expected === 'string' ? [[name, expected] as const] : [];
    }),
  )('%s: first %s, whatever is in between', (name, cause) => {
    const record = readFileSync(join(ROOT, 'tests/script/recorded', `${name}.json`), 'utf8');
    expect(endOf(record).suspects[0]).toBe(cause);
    if (!isClient(name) && name !== 'blocked-firewall-profile')
      expect(endOf(record, SAME_NETWORK).suspects[0]).toBe(cause);
  });
});
