import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Machines differ in speed: a limit only stops what hangs.
    testTimeout: 120_000,
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
