import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { withLanguages, type Languages } from '../../src/lib/search/languages.ts';
import { createSearch } from '../../src/lib/search/search.ts';
import type { SearchIndex } from '../../src/lib/search/search-index.ts';
import { multiply, writeContent } from './multiply.ts';
import { pageWeight } from '../page-weight.ts';
import type { Measured } from './run.ts';
import { runMeasured } from './run.ts';
import { installStarlight, writeStarlight } from './starlight.ts';

// npm run bench [-- --times 1,8,25] [--keep]: builds this site and a Starlight site with the same entries, one after the
// other on the same machine. The entries are the real ones and copies of them.

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const WORK = join(ROOT, '.bench');
const TYPICAL = 'causes/service-stopped/index.html';

const { values } = parseArgs({
  options: {
    times: { type: 'string', default: '1,8,25' },
    keep: { type: 'boolean', default: false },
  },
});
const sizes = values.times.split(',').map(Number);
if (!sizes.every((times) => Number.isInteger(times) && times >= 1 && times <= 50)) {
  console.error('--times takes whole numbers from 1 to 50, separated by commas, such as 1,8,25.');
  process.exit(2);
}

/** Make a copy of this project with other content. */
function writeOurs(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const name of [
    'src',
    'public',
    'package.json',
    'package-lock.json',
    'astro.config.mjs',
    'tsconfig.json',
    'tests/cases',
  ])
    cpSync(join(ROOT, name), join(folder, name), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
}

const files = (folder: string): string[] =>
  existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];

/** Sum the kilobytes of every file below a folder. */
const kilobytes = (folder: string): number =>
  files(folder).reduce((sum, file) => {
    const path = join(folder, file);
    try {
      return sum + readFileSync(path).length / 1000;
    } catch {
      return sum;
    }
  }, 0);

/** Measure the 95th percentile of the time of a search, in milliseconds, over the judged queries. */
function searchTime(dist: string): number {
  const read = (file: string): unknown => JSON.parse(readFileSync(join(dist, file), 'utf8'));
  const index = withLanguages(
    read('search.json') as SearchIndex,
    read('languages.json') as Languages,
  );
  const { phrases } = JSON.parse(
    readFileSync(join(ROOT, 'tests/cases/search-queries.json'), 'utf8'),
  ) as { phrases: { query: string }[] };
  const search = createSearch(index);
  const times = phrases.map(({ query }) => {
    const runs = Array.from({ length: 3 }, () => {
      const start = performance.now();
      search(query);
      return performance.now() - start;
    });
    return Math.min(...runs);
  });
  return times.sort((a, b) => a - b)[Math.floor(0.95 * times.length)] ?? 0;
}

const row = (measured: Measured, dist: string, page: string, index: number) => ({
  pages: files(dist).filter((file) => file.endsWith('.html')).length,
  seconds: Number(measured.seconds.toFixed(1)),
  'memory MB': measured.megabytes === null ? '?' : Math.round(measured.megabytes),
  'entry page kB': Number((pageWeight(dist, page).all / 1000).toFixed(1)),
  'index kB': Math.round(index),
});

const starlight = join(WORK, 'starlight');
await installStarlight(starlight);
const rows: Record<string, Record<string, unknown>> = {};
for (const times of sizes) {
  const content = multiply(ROOT, times);
  const count = content.entries.length;

  const ours = join(WORK, 'ours');
  writeOurs(ours);
  writeContent(ROOT, ours, content);
  const built = await runMeasured(
    process.execPath,
    [join(ROOT, 'node_modules/astro/bin/astro.mjs'), 'build'],
    ours,
  );
  const dist = join(ours, 'dist');
  const index = gzipSync(readFileSync(join(dist, 'search.json'))).length / 1000;
  rows[`${count} entries, this site`] = {
    ...row(built, dist, TYPICAL, index),
    'search p95 ms': Number(searchTime(dist).toFixed(1)),
  };

  writeStarlight(starlight, content.entries);
  const peer = await runMeasured(
    process.execPath,
    [join(starlight, 'node_modules/astro/bin/astro.mjs'), 'build'],
    starlight,
  );
  const peerDist = join(starlight, 'dist');
  rows[`${count} entries, Starlight`] = row(
    peer,
    peerDist,
    TYPICAL,
    kilobytes(join(peerDist, 'pagefind')),
  );
  console.table(rows);
  const ratio = (a: number, b: number): string => (a / b).toFixed(2);
  console.log(
    `${count} entries: build time ours / Starlight ${ratio(built.seconds, peer.seconds)}, entry page ${ratio(pageWeight(dist, TYPICAL).all, pageWeight(peerDist, TYPICAL).all)}`,
  );
}
if (!values.keep) rmSync(join(WORK, 'ours'), { recursive: true, force: true });
