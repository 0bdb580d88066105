import type { AstroIntegration } from 'astro';
import { beginInThreads } from '../lib/workers/run-job.ts';

/** Begins what takes long and needs nothing but the content, before Astro reads and bundles it. */
export const threads = (): AstroIntegration => ({
  name: 'threads',
  hooks: {
    'astro:config:setup': ({ command, config }) => {
      if (command === 'build')
        beginInThreads(['staticEnds', 'searchIndex', 'flowchart', 'measureQuality'], config.base);
    },
  },
});
