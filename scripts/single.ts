import { join } from 'node:path';
import { SINGLE_LIMIT, writeSingle } from '../src/build/single/write-single.ts';
import { knowledgeFromDisk } from '../src/lib/knowledge/from-disk.ts';
import { ROOT, builtBase } from './machine/project.mjs';

// `npm run single`: writes the one-file edition of the site that was built last.

const { site } = knowledgeFromDisk(ROOT);
const bytes = await writeSingle(ROOT, join(ROOT, 'dist'), builtBase(), site);
console.log(`dist/${site.files.single}: ${bytes} bytes`);
if (bytes >= SINGLE_LIMIT) {
  console.error(`It must stay below ${SINGLE_LIMIT} bytes.`);
  process.exitCode = 1;
}
