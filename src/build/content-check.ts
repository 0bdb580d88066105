import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { AstroError } from 'astro/errors';
import { CONTENT } from '../lib/domain/content-folder.ts';
import { today } from '../lib/freshness/today.ts';
import { checkedContent, forgetContent } from '../lib/knowledge/checked-content.ts';
import { formatProblems } from '../lib/knowledge/problem.ts';
import { ageingWarnings, expiredProblems } from '../lib/knowledge/rules/freshness.ts';
import { jobCache } from '../lib/workers/run-job.ts';
import { keptContent } from './kept-content.ts';

/**
 * Read and check all content before anything is built; pages and worker threads get what was read here. Authors get every
 * problem at once, with file, field, value and the fix. A build also refuses claims that have expired; the development
 * server only warns of them, so that they can be corrected with the site in view.
 */
export const contentCheck = (): AstroIntegration => {
  let root = '';
  return {
    name: 'content-check',
    hooks: {
      'astro:config:setup': ({ config, command, logger }) => {
        if (command === 'preview') return;
        root = fileURLToPath(config.root);
        const start = performance.now();
        const { knowledge, problems: wrong } =
          command === 'build'
            ? keptContent(jobCache(), root, config.base)
            : checkedContent(root, { base: config.base });
        const day = today(process.env);
        const expired = knowledge ? expiredProblems(knowledge, day) : [];
        const ageing = knowledge ? ageingWarnings(knowledge, day) : [];
        const warnings = command === 'build' ? ageing : [...expired, ...ageing];
        if (warnings.length > 0) logger.warn(formatProblems(warnings, 'warning'));
        const problems = command === 'build' ? [...wrong, ...expired] : wrong;
        if (problems.length > 0) {
          logger.error(formatProblems(problems));
          throw new AstroError(
            `The content has ${problems.length} problem${problems.length === 1 ? '' : 's'}; they are listed above.`,
          );
        }
        logger.info(`${CONTENT} read and checked in ${Math.round(performance.now() - start)} ms`);
      },
      'astro:server:setup': ({ server }) => {
        const folder = join(root, CONTENT);
        server.watcher.add(folder);
        server.watcher.on('all', (_event, file) => {
          if (!file.startsWith(folder)) return;
          forgetContent();
          server.ws.send({ type: 'full-reload' });
        });
      },
    },
  };
};
