import { describe, expect, test } from 'vitest';
import { factsOf } from '../../../src/lib/labels/facts.ts';
import { fixFacts, fixRole } from '../../../src/lib/labels/fixes.ts';
import type { Fix } from '../../../src/lib/model/knowledge.ts';
import { knowledgeFromDisk } from '../../../src/lib/knowledge/from-disk.ts';
import { ROOT } from '../../../scripts/machine/project.mjs';

const knowledge = knowledgeFromDisk(ROOT);
const factOf = (fix: Fix, term: string): string | undefined =>
  factsOf(fix, knowledge).find((one) => one.term === term)?.text;

describe('the facts of a fix', () => {
  test('are the same on its card, its page and its Markdown version', () => {
    for (const fix of knowledge.fixes) {
      const card = fixFacts({ ...fix, risk: fix.risk.level });
      for (const term of ['Where', 'Who', 'Time'])
        expect(card, fix.id).toContain(factOf(fix, term));
    }
  });

  test('name a restart only when there is one', () => {
    const sample = {
      minutes: 5,
      waiting: 10,
      risk: 'low',
      where: 'host',
      role: 'administrator',
      admin: true,
    } as const;
    const facts = [
      '5 minutes of work, 10 of waiting',
      'Low risk',
      'On the remote computer (host)',
      'Administrator, elevated',
    ];
    expect(fixFacts({ ...sample, restart: 'none' })).toEqual(facts);
    expect(fixFacts({ ...sample, restart: 'machine' })).toEqual([
      ...facts,
      'The computer restarts',
    ]);
  });

  test('say who needs elevation', () => {
    expect(fixRole({ role: 'user', admin: false })).toBe('You');
    expect(fixRole({ role: 'help-desk', admin: true })).toBe('Help desk, elevated');
  });
});
