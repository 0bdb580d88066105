import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Folder of the tests that start PowerShell and servers, the longest ones. */
const LONGEST = '/tests/script/';

/** Order that starts the longest files first, so that every core has work until the end, on a fresh clone as well. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification): boolean => moduleId.includes(LONGEST);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

export default defineConfig({
  test: {
    // Machines differ in speed: a limit only stops what hangs.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    // By itself Vitest leaves one core idle, which is half of a small machine.
    maxWorkers: '100%',
    sequence: { sequencer: LongestFirst },
    // Files of one worker share the modules that they import: to load them for each file took half of the time. So a file
    // leaves no module, setting or global changed.
    isolate: false,
    restoreMocks: true,
    unstubEnvs: true,
    unstubGlobals: true,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/{unit,cases,script}/**/*.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'components',
          environment: 'happy-dom',
          // Each file has a document of its own.
          isolate: true,
          include: ['tests/components/**/*.test.tsx'],
        },
      },
      {
        extends: true,
        test: { name: 'built', environment: 'node', include: ['tests/built/**/*.test.ts'] },
      },
    ],
  },
});
