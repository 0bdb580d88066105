import { defineConfig } from 'astro/config';
import mdx from '@astrojs/mdx';
import { fileURLToPath } from 'node:url';
import { chosenBase } from './src/lib/domain/base.ts';
import { CONTENT } from './src/lib/domain/content-folder.ts';
import { hosting } from './src/build/hosting/hosting.ts';
import { shortPreload } from './src/build/hosting/short-preload.ts';
import { siteConstants, unnamedAddress } from './src/build/site-constants.ts';
import { bareBodies } from './src/build/bare-bodies.ts';
import { fastPreact } from './src/build/fast-preact.ts';
import { clearOutput } from './src/build/clear-output.ts';
import { betweenPhases } from './src/build/collect-garbage.ts';
import { contentCheck } from './src/build/content-check.ts';
import { print } from './src/build/pdf/pdf.ts';
import { offline } from './src/build/offline.ts';
import { rememberDigests } from './src/build/remember-digests.ts';
import { startWorkers } from './src/build/start-workers.ts';

const ROOT = fileURLToPath(new URL('.', import.meta.url));
const { SITE: site = unnamedAddress(ROOT), BASE } = process.env;

export default defineConfig({
  site,
  base: chosenBase(BASE, site),
  trailingSlash: 'always',
  prerenderConflictBehavior: 'error',
  integrations: [
    contentCheck(),
    startWorkers(),
    clearOutput(),
    mdx(),
    fastPreact({ include: /\.tsx$/ }),
    betweenPhases(),
    print(),
    hosting(),
    offline(),
  ],
  devToolbar: { enabled: false },
  // Shiki writes style attributes, which the Content-Security-Policy refuses.
  markdown: { syntaxHighlight: false },
  build: {
    inlineStylesheets: 'never',
    // More than one, for the pages that wait for a thread of their own.
    concurrency: 4,
  },
  vite: {
    // Bundled parts of the knowledge base: bodies, and the texts of the script's page.
    resolve: { alias: { '@content': fileURLToPath(new URL(CONTENT, import.meta.url)) } },
    define: siteConstants(ROOT),
    plugins: [shortPreload(), rememberDigests(), bareBodies()],
    // The worker that reads artefacts loads each of their readers when a file needs it.
    worker: {
      format: 'es',
      // Named like the files of the pages: what has its hash after a full stop is cached for good.
      rolldownOptions: {
        output: {
          entryFileNames: '_astro/[name].[hash].js',
          chunkFileNames: '_astro/[name].[hash].js',
        },
      },
    },
    environments: {
      prerender: {
        build: {
          rolldownOptions: {
            // Otherwise each entry comes in files of its own, which are written and read for nothing.
            output: { codeSplitting: { groups: [{ name: 'entries', test: /\.mdx/ }] } },
          },
        },
      },
      client: {
        build: {
          rolldownOptions: {
            output: {
              // One file instead of three, which compress worse and are always fetched together.
              codeSplitting: { groups: [{ name: 'preact', test: /node_modules[\\/]preact[\\/]/ }] },
            },
          },
        },
      },
    },
    build: {
      rolldownOptions: {
        // Astro gives every entry a directive of its own, which nothing needs in the bundle.
        onLog: (level, log, report) => {
          const isMark =
            log.code === 'MODULE_LEVEL_DIRECTIVE' &&
            log.message.includes('"use astro:head-inject"');
          if (!isMark) report(level, log);
        },
      },
    },
  },
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "connect-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "manifest-src 'self'",
        "worker-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
      ],
      scriptDirective: { resources: ["'self'"] },
      styleDirective: { resources: ["'self'"] },
    },
  },
});
