import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { soundKnowledge } from '../lib/knowledge/checked-content.ts';
import { startJobs } from '../lib/workers/run-job.ts';

/** Start the long jobs that need nothing but the content, before Astro bundles the site. */
export const startWorkers = (): AstroIntegration => ({
  name: 'workers',
  hooks: {
    'astro:config:setup': ({ command, config: { root, base } }) => {
      if (command !== 'build') return;
      const knowledge = soundKnowledge(fileURLToPath(root), { base });
      startJobs(['staticEnds', 'searchIndex', 'flowchart', 'measureQuality'], knowledge, base);
    },
  },
});
