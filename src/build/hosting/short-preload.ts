import type { Plugin } from 'vite';

const HELPER = '\0vite/preload-helper.js';

/**
 * Loads what a lazily loaded script imports at the same time as the script itself, as Vite does, in a sixth of its code: every
 * page carries it. Left out is what this site has no use for: browsers without `modulepreload` (they load the imports one after
 * the other), nonces, and waiting for style sheets.
 */
export function shortPreload(): Plugin {
  let base = '/';
  return {
    name: 'short-preload',
    enforce: 'pre',
    apply: 'build',
    configResolved(config) {
      base = config.base;
    },
    load(id) {
      if (id !== HELPER) return null;
      return `export const __vitePreload = (load, files = []) => {
  for (const file of files) {
    const link = document.createElement('link');
    link.rel = file.endsWith('.css') ? 'stylesheet' : 'modulepreload';
    link.href = ${JSON.stringify(base)} + file;
    document.head.append(link);
  }
  return load();
};`;
    },
  };
}
