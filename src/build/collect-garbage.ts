import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';

/** Free what a phase of the build has left behind, before the next one adds its own to it. */
function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  setFlagsFromString('--no-expose-gc');
}

/** Free memory once everything is bundled: a third of a build's peak was what that had left. */
const afterBundling: Plugin = {
  name: 'collect-garbage',
  buildApp: {
    order: 'post',
    handler: () => {
      collectGarbage();
      return Promise.resolve();
    },
  },
};

/** Keep the peak of memory down. Node would free what is left only once the heap has grown to twice its size. */
export const betweenPhases = (): AstroIntegration => ({
  name: 'collect-garbage',
  hooks: {
    'astro:config:setup': ({ command, updateConfig }) => {
      if (command === 'build') updateConfig({ vite: { plugins: [afterBundling] } });
    },
    'astro:build:generated': collectGarbage,
  },
});
