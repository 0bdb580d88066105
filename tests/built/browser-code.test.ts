import { expect, test } from 'vitest';
import { builtFiles, readBuilt } from '../support/built-site.ts';

/** Libraries that only the build needs, each with a name that survives minification. */
const BUILD_ONLY = { zod: 'ZodError', elkjs: 'org.eclipse.elk', yaml: 'YAMLParseError' };

test.each(Object.entries(BUILD_ONLY))('%s does not reach the browser', (_library, mark) => {
  const scripts = builtFiles('.js').filter((file) => file.startsWith('_astro/'));
  expect(scripts.length).toBeGreaterThan(0);
  expect(scripts.filter((file) => readBuilt(file).includes(mark))).toEqual([]);
});
