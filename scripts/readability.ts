import { fileURLToPath } from 'node:url';
import { knowledgeFromDisk } from '../src/lib/knowledge/from-disk.ts';
import { readVisibleTexts } from './readability/read-visible-texts.ts';
import { formatReadability, measureReadability } from './readability/report.ts';
import { TERMS } from './readability/terms.ts';

// npm run readability [-- --json]: which texts ask for more than a reader of 13 or 14, worst first.

const knowledge = knowledgeFromDisk(fileURLToPath(new URL('..', import.meta.url)));
const measured = measureReadability(readVisibleTexts(knowledge), TERMS);
console.log(
  process.argv.includes('--json') ? JSON.stringify(measured, null, 2) : formatReadability(measured),
);
