import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { soundKnowledge } from '../lib/knowledge/checked-content.ts';
import { startJobs } from '../lib/workers/run-job.ts';
import { hashContent } from './kept-content.ts';

/** Start the long jobs that need nothing but the content, before Astro bundles the site. */
export const startWorkers = (): AstroIntegration => ({
  name: 'workers',
  hooks: {
    'astro:config:setup': ({ command, config: { root, base } }) => {
      if (command !== 'build') return;
      const folder = fileURLToPath(root);
      startJobs(
        ['staticEnds', 'searchIndex', 'flowchart', 'measureQuality'],
        soundKnowledge(folder, { base }),
        base,
        hashContent(folder),
      );
    },
  },
});
