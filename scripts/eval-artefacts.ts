import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { wantsOf } from '../src/lib/readings/wants.ts';
import { evaluateFile } from './artefacts/evaluate-file.ts';
import { readFileOf } from './artefacts/read-file.ts';
import { readTableOfReadings } from './artefacts/table-of-readings.ts';

// npm run eval:artefacts -- FOLDER [--mask]: reads every file of a folder and its subfolders, each judged by itself, and
// prints `[{file, kind, records, unreadable, facts, answers, seconds, error}]` as JSON. Values are shown as they are unless
// `--mask` is given. Exit code 2 when the folder is unusable.

const { values, positionals } = parseArgs({
  options: { mask: { type: 'boolean', default: false } },
  allowPositionals: true,
});

/** List the files of a folder and its subfolders by their paths in it, in the order of the alphabet. */
const listFiles = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(join(folder, '/').length))
    .map((path) => path.replaceAll('\\', '/'))
    .sort();

async function evaluate(folder: string): Promise<void> {
  const files = listFiles(folder);
  const table = readTableOfReadings();
  const now = Date.now();
  const wants = wantsOf(table);
  let before = '[';
  for (const file of files) {
    const start = performance.now();
    const read = await readFileOf(join(folder, file), { now, wants });
    const seconds = (performance.now() - start) / 1000;
    const options = { table, options: { now }, seconds, masked: values.mask };
    process.stdout.write(`${before}\n${JSON.stringify(evaluateFile(file, read, options))}`);
    before = ',';
  }
  process.stdout.write(before === '[' ? '[]\n' : '\n]\n');
}

const [folder] = positionals;
try {
  if (folder === undefined) throw new Error('Name a folder: npm run eval:artefacts -- FOLDER');
  await evaluate(folder);
} catch (fault) {
  console.error(fault instanceof Error ? fault.message : fault);
  process.exitCode = 2;
}
