import { readFileSync, globSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { shuffled } from '../src/lib/quality/simulate/random.ts';
import { nameChanges, readJudgements } from './mutate/judged.ts';
import { listMutants } from './mutate/list-mutants.ts';
import { MEASURED_ROOMS, SLOW_TESTS } from './mutate/rooms.ts';
import { runMutants } from './mutate/run-mutants.ts';
import { wilsonInterval } from './mutate/wilson.ts';

// npm run mutate -- [--room NAME] [--file PART] [--sample N] [--seed N] [--json FILE]: changes code in small ways and
// tells which changes no test notices. Deterministic by seed.

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({
  options: {
    room: { type: 'string', multiple: true, default: Object.keys(MEASURED_ROOMS) },
    file: { type: 'string', default: '' },
    sample: { type: 'string', default: '150' },
    seed: { type: 'string', default: '1' },
    json: { type: 'string' },
  },
});

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
const judgements = readJudgements(fileURLToPath(new URL('mutate/judged.json', import.meta.url)));
const survivors = [];

for (const name of values.room) {
  const room = MEASURED_ROOMS[name];
  if (!room) {
    console.error(
      `There is no room "${name}"; measured are ${Object.keys(MEASURED_ROOMS).join(', ')}.`,
    );
    process.exit(2);
  }
  const files = globSync(`${room.folder}/**/*.ts`, { cwd: ROOT }).sort();
  const all = files
    .filter((file) => file.includes(values.file))
    .flatMap((file) => {
      const code = readFileSync(`${ROOT}${file}`, 'utf8');
      return nameChanges(listMutants(file, code), code);
    });
  const sample = shuffled(all.length, Number(values.seed), name)
    .slice(0, Number(values.sample))
    .flatMap((index, place) => {
      const mutant = all[index];
      return mutant ? [{ ...mutant, id: place + 1 }] : [];
    });
  const found = room.tests.flatMap((part) =>
    globSync(`tests/unit/${part}/**/*.test.ts`, { cwd: ROOT }).sort(),
  );
  const tests = [...new Set(found)].filter(
    (test) => !SLOW_TESTS.some((slow) => test.endsWith(slow)),
  );
  const start = performance.now();
  const { killed, covered, slow, failing } = await runMutants(ROOT, sample, tests);
  const counted = sample.filter((mutant) => judgements.of(mutant)?.verdict !== 'equivalent');
  const hits = counted.filter(({ id }) => id in killed).length;
  const [low, high] = wilsonInterval(hits, counted.length);
  const seconds = Math.round((performance.now() - start) / 1000);
  console.log(
    `\n${name}: ${hits} of ${counted.length} killed, ${percent(hits / counted.length)} ` +
      `(${percent(low)} to ${percent(high)}); ${sample.length - counted.length} equivalent; ` +
      `${all.length} mutants in all; ${seconds} s`,
  );
  for (const line of failing) console.log(`  fails without a mutant: ${line}`);
  if (slow.length > 0) console.log(`  ${slow.length} tests are too slow to repeat`);
  const reached = new Set(covered);
  const left = sample
    .filter((mutant) => !(mutant.id in killed) && !judgements.of(mutant))
    .sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line);
  for (const { file, line, text, change, id } of left) {
    const note = reached.has(id) ? '' : '  (not reached)';
    console.log(`  ${file}:${line}  ${change}${note}\n      ${text}`);
    survivors.push({ file, line: text, change });
  }
}
if (values.json) writeFileSync(values.json, `${JSON.stringify(survivors, null, 2)}\n`);
