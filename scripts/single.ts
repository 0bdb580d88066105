import { join } from 'node:path';
import { SINGLE_LIMIT, SINGLE_NAME, writeSingle } from '../src/build/single/write-single.ts';
import { ROOT, builtBase } from './machine/project.mjs';

// `npm run single`: writes the one-file edition of the site that was built last.

const bytes = await writeSingle(ROOT, join(ROOT, 'dist'), builtBase());
console.log(`dist/${SINGLE_NAME}: ${bytes} bytes`);
if (bytes >= SINGLE_LIMIT) {
  console.error(`It must stay below ${SINGLE_LIMIT} bytes.`);
  process.exitCode = 1;
}
