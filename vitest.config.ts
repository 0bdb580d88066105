import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        extends: true,
        test: { name: 'unit', environment: 'node', include: ['tests/{unit,cases}/**/*.test.ts'] },
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
