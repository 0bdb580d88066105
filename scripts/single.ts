import { join } from 'node:path';
import { keptBundles } from '../src/build/kept-bundle.ts';
import { SINGLE_LIMIT, singleScripts, writeSingle } from '../src/build/single/write-single.ts';
import { knowledgeFromDisk } from '../src/lib/knowledge/from-disk.ts';
import { jobCache } from '../src/lib/workers/run-job.ts';
import { ROOT, builtBase } from './machine/project.mjs';

// `npm run single`: writes the one-file edition of the site that was built last.

const { site } = knowledgeFromDisk(ROOT);
const base = builtBase();
const [main = '', boot = ''] = await keptBundles(jobCache(), ROOT, singleScripts(ROOT), base);
const bytes = writeSingle(join(ROOT, 'dist'), base, site, [main, boot]);
console.log(`dist/${site.files.single}: ${bytes} bytes`);
if (bytes >= SINGLE_LIMIT) {
  console.error(`It must stay below ${SINGLE_LIMIT} bytes.`);
  process.exitCode = 1;
}
