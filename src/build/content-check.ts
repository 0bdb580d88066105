import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { AstroError } from 'astro/errors';
import { today } from '../lib/freshness/today.ts';
import { ageingOfContent, contentProblems } from '../lib/knowledge/from-disk.ts';
import { formatProblems } from '../lib/knowledge/problem.ts';

/**
 * Checks all content before Astro reads it. Astro stops at the first entry that its schema refuses; authors get every
 * problem at once, with file, field, value and the fix. A build also refuses claims that have expired; whoever writes gets a
 * warning, so that they can be corrected with the site in view.
 */
export const contentCheck = (): AstroIntegration => ({
  name: 'content-check',
  hooks: {
    'astro:config:setup': ({ config, command, logger }) => {
      if (command === 'preview') return;
      const root = fileURLToPath(config.root);
      const { expired, warnings } = ageingOfContent(root, today(process.env));
      const refused = command === 'build' ? expired : [];
      const warned = command === 'build' ? warnings : [...expired, ...warnings];
      if (warned.length > 0) logger.warn(formatProblems(warned, 'warning'));
      const problems = [...contentProblems(root), ...refused];
      if (problems.length === 0) return;
      logger.error(formatProblems(problems));
      throw new AstroError(
        `The content has ${problems.length} problem${problems.length === 1 ? '' : 's'}; they are listed above.`,
      );
    },
  },
});
