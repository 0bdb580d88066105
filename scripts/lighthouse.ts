import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Chromes } from './lighthouse/chromes.ts';
import { choose } from './lighthouse/choose.ts';
import { measure } from './lighthouse/measure.ts';
import type { Scores } from './lighthouse/scores.ts';
import { markdownOf, tableOf } from './lighthouse/table.ts';
import { kindOf } from './page-kinds.ts';
import { ROOT } from './machine/project.mjs';
import { serveBuilt } from './serve-built.ts';

// npm run lighthouse -- [--all] [--each N] [--runs N] [--kind /codes/] [--write FILE]: the scores of the built site's pages,
// worst and median by kind of page. Fails when one is below 100. Ctrl-C ends it with the table of what was measured.
//
//   --each N    all four categories on N pages of each kind, its largest page first (1)
//   --runs N    how often performance is measured on each of them; the median counts (1)
//   --all       the other pages of the sitemap too, in the categories that are not measured in time
//   --timed     performance alone, on the pages chosen by --each: the other categories do not change with the machine
//   --shard 1/2 every second page from the first, so that another process, with a core of its own, can take the others
//   --kind TEXT only addresses that begin with it
//   --write     the table and what cost points, as Markdown, into a file

const { values } = parseArgs({
  options: {
    all: { type: 'boolean', default: false },
    timed: { type: 'boolean', default: false },
    shard: { type: 'string', default: '1/1' },
    each: { type: 'string', default: '1' },
    runs: { type: 'string', default: '1' },
    kind: { type: 'string', default: '/' },
    write: { type: 'string' },
  },
});
const wholeNumber = (name: string, text: string): number => {
  const value = Number(text);
  if (Number.isSafeInteger(value) && value >= 0) return value;
  console.error(`--${name} must be a whole number, not "${text}".`);
  process.exit(2);
};
const each = wholeNumber('each', values.each);
const runs = wholeNumber('runs', values.runs);
const [shard = 1, shards = 1] = values.shard.split('/').map((text) => wholeNumber('shard', text));

const served = await serveBuilt();
const dist = join(ROOT, 'dist');
const size = (page: string): number =>
  statSync(join(dist, page.endsWith('/') ? `${page}index.html` : page)).size;
const addresses = [
  ...readFileSync(join(dist, 'sitemap.xml'), 'utf8').matchAll(/<loc>([^<]+)</g),
].map(([, address = '']) => new URL(address).pathname);
/** The address of the home page, under which all others are. */
const base = addresses.toSorted((a, b) => a.length - b.length)[0] ?? '/';
const pages = addresses
  .map((address) => `/${address.slice(base.length)}`)
  .filter((page) => page.startsWith(values.kind));
const timed = new Set(
  [...Map.groupBy(pages, kindOf).values()].flatMap((members) =>
    choose(
      members.toSorted((a, b) => size(b) - size(a)),
      each,
    ),
  ),
);
const candidates = values.all && !values.timed ? pages : pages.filter((page) => timed.has(page));
const targets = candidates.filter((_, index) => index % shards === shard - 1);
if (targets.length === 0) {
  console.error(`No address of the sitemap begins with "${values.kind}".`);
  process.exit(2);
}

const stop = new AbortController();
process.on('SIGINT', () => stop.abort());
const chromes = new Chromes();

const measured: Scores[] = [];
const losses: string[] = [];
/** Report it at once: a run over all pages takes more than an hour. */
const report = (newLosses: readonly string[]): void => {
  for (const loss of newLosses) console.error(loss);
  losses.push(...newLosses);
};
for (const [index, page] of targets.entries()) {
  if (stop.signal.aborted) break;
  try {
    const scores = await chromes.use((port) =>
      measure(
        served.origin + base.slice(0, -1),
        page,
        port,
        timed.has(page) ? runs : 0,
        !values.timed,
      ),
    );
    measured.push(scores);
    report(scores.losses);
  } catch (error) {
    report([`${page}: ${(error as Error).message}`]);
  }
  if ((index + 1) % 25 === 0) console.log(`${index + 1} of ${targets.length} pages`);
}
await chromes.close();
served.stop();

const rows = tableOf(measured);
console.log('Worst / median of each category');
console.table(rows);
if (values.write !== undefined)
  // npm runs scripts in the project's root; the name is relative to the user's folder.
  writeFileSync(
    resolve(process.env['INIT_CWD'] ?? process.cwd(), values.write),
    [markdownOf(rows), ...losses.map((loss) => `- ${loss}`)].join('\n\n') + '\n',
  );
process.exitCode = losses.length > 0 || stop.signal.aborted ? 1 : 0;
