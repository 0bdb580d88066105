import { readdirSync } from 'node:fs';
import { afterAll, expect, test, vi } from 'vitest';
import { soldClaim } from './broken.ts';
import { parseBody } from '../../../../src/lib/knowledge/parse-body.ts';

const RULES = 'src/lib/knowledge/rules';

// Modules of the other folder are for no other file.
afterAll(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

test('every rule names files of the folder that was chosen', async () => {
  vi.stubEnv('CONTENT', 'examples/lamp');
  vi.resetModules();
  const { sample } = await import('../sample.ts');
  const { findProblems } = await import('../../../../src/lib/knowledge/find-problems.ts');
  const { ageingWarnings, expiredProblems } =
    await import('../../../../src/lib/knowledge/rules/freshness.ts');
  const knowledge = sample((raw) => {
    // Every id that another record names is unknown, and every list is there twice.
    for (const key of ['symptoms', 'causes', 'checks', 'fixes'] as const)
      for (const entry of raw[key]) {
        entry.id = `${entry.id}-lost`;
        entry.body = parseBody('<BackupFolder />');
      }
    for (const { data } of raw.checks) delete data.noProbe;
    for (const { data } of raw.fixes) data.undo.steps = [{ ways: ['clicks'], do: 'Click.' }];
    for (const source of raw.sources) source.id = 'rumour';
    raw.backupFolders = [];
    raw.probes = [{ role: 'host', check: 'orphan', code: '' }];
    raw.checks.push(...raw.checks);
    raw.pictures.push({ id: 'lamp', alt: 'A lamp.', caption: 'Look.', height: 100, shapes: [] });
    raw.volatile.push(soldClaim({ sources: ['x'] }));
  });
  const problems = [
    ...findProblems(knowledge),
    ...expiredProblems(knowledge, '2026-08-01'),
    ...ageingWarnings(knowledge, '2027-08-01'),
  ];
  expect(problems.length).toBeGreaterThan(readdirSync(RULES).length);
  expect(problems.filter(({ file }) => !file.startsWith('examples/lamp/'))).toEqual([]);
  expect(JSON.stringify(problems)).not.toContain('src/content');
});
