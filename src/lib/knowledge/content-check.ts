import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { AstroError } from 'astro/errors';
import { contentProblems } from './from-disk.ts';
import { formatProblems } from './problem.ts';

/**
 * Checks all content before Astro reads it. Astro stops at the first entry that its schema refuses; authors get every
 * problem at once, with file, field, value and the fix.
 */
export const contentCheck = (): AstroIntegration => ({
  name: 'content-check',
  hooks: {
    'astro:config:setup': ({ config, command, logger }) => {
      if (command === 'preview') return;
      const problems = contentProblems(fileURLToPath(config.root));
      if (problems.length === 0) return;
      logger.error(formatProblems(problems));
      throw new AstroError(
        `The content has ${problems.length} problem${problems.length === 1 ? '' : 's'}; they are listed above.`,
      );
    },
  },
});
