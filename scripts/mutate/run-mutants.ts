import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createVitest } from 'vitest/node';
import { instrument, type NumberedMutant } from './instrument.ts';
import type { RunPlan, RunResult } from './run-plan.ts';

/** Milliseconds; see RunPlan. */
const MAX_TIME = 400;

/** Run test files once, in one process, with all mutants in the code; the paths are from the project's root. */
export async function runMutants(
  root: string,
  mutants: readonly NumberedMutant[],
  tests: readonly string[],
): Promise<RunResult> {
  const folder = mkdtempSync(join(tmpdir(), 'mutants-'));
  const plan: RunPlan = { mutants, results: join(folder, 'results.json'), maxTime: MAX_TIME };
  writeFileSync(join(folder, 'plan.json'), JSON.stringify(plan));
  process.env['MUTATION_PLAN'] = join(folder, 'plan.json');
  const byFile = Map.groupBy(mutants, ({ file }) => file);
  const order = new Map(tests.map((test, index) => [join(root, test), index]));
  const vitest = await createVitest(
    {
      root,
      config: false,
      watch: false,
      include: [...tests],
      environment: 'node',
      pool: 'forks',
      isolate: false,
      // Its keys know nothing of the mutants.
      fsModuleCache: false,
      fileParallelism: false,
      maxWorkers: 1,
      testTimeout: 600_000,
      update: false,
      runner: fileURLToPath(new URL('mutant-runner.ts', import.meta.url)),
      silent: true,
      reporters: [{}],
      sequence: {
        sequencer: class {
          sort<File extends { moduleId: string }>(files: File[]): File[] {
            return files.sort(
              (a, b) => (order.get(a.moduleId) ?? 0) - (order.get(b.moduleId) ?? 0),
            );
          }
          shard<File>(files: File[]): File[] {
            return files;
          }
        },
      },
    },
    {
      plugins: [
        {
          name: 'mutants',
          enforce: 'pre',
          transform(code, id) {
            const own = byFile.get(relative(root, id.replace(/\?.*$/, '')));
            return own ? instrument(id, code, own) : undefined;
          },
        },
      ],
    },
  );
  try {
    const { testModules } = await vitest.start();
    // Their tests would be missing without a word, and everything that only they notice would live.
    const broken = testModules.flatMap((one) =>
      one.errors().map(({ message }) => `${one.relativeModuleId}: ${message}`),
    );
    if (broken.length > 0) throw new Error(`These tests don’t load:\n${broken.join('\n')}`);
    return JSON.parse(readFileSync(plan.results, 'utf8')) as RunResult;
  } finally {
    await vitest.close();
    rmSync(folder, { recursive: true });
  }
}
