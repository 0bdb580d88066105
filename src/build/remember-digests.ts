import type { Plugin } from 'vite';

const DIGEST = 'async function generateCspDigest(';

/** Have the digests of scripts, which Astro computes again for each page, computed once for each script. */
export const rememberDigests = (): Plugin => ({
  name: 'remember-digests',
  apply: 'build',
  transform: {
    filter: { id: /\/astro\/dist\/core\/encryption\.js$/ },
    handler(code) {
      if (!code.includes(DIGEST)) return null;
      return `${code.replace(DIGEST, 'async function computeDigest(')}
const digests = new Map();
function generateCspDigest(data, algorithm) {
  const key = algorithm + data;
  let digest = digests.get(key);
  if (!digest) digests.set(key, (digest = computeDigest(data, algorithm)));
  return digest;
}`;
    },
  },
});
