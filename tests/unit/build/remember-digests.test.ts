import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { rememberDigests } from '../../../src/build/remember-digests.ts';

const { transform } = rememberDigests();
const remembering = (code: string): string | null =>
  (transform as unknown as { handler: (code: string) => string | null }).handler(code);

it('computes the digest of a script once by each algorithm', async () => {
  const code = remembering(`
    export const computed = [];
    async function generateCspDigest(data, algorithm) {
      computed.push(data);
      return algorithm + ':' + data;
    }
    export { generateCspDigest };`);
  const { computed, generateCspDigest } = (await import(
    `data:text/javascript,${encodeURIComponent(code ?? '')}`
  )) as {
    computed: string[];
    generateCspDigest: (data: string, algorithm: string) => Promise<string>;
  };
  const asked = [
    ['a()', 'SHA-256'],
    ['b()', 'SHA-256'],
    ['a()', 'SHA-256'],
    ['a()', 'SHA-512'],
  ] as const;
  await expect(
    Promise.all(asked.map(([data, algorithm]) => generateCspDigest(data, algorithm))),
  ).resolves.toEqual(['SHA-256:a()', 'SHA-256:b()', 'SHA-256:a()', 'SHA-512:a()']);
  expect(computed).toEqual(['a()', 'b()', 'a()']);
});

it('knows the module of Astro that is installed', () => {
  const module = readFileSync('node_modules/astro/dist/core/encryption.js', 'utf8');
  expect(remembering(module)).not.toBeNull();
});
