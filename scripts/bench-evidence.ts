import { fileURLToPath } from 'node:url';
import { caseModel, engineModel } from '../src/lib/case/model.ts';
import type { CaseModel } from '../src/lib/case/model.ts';
import type { Situation } from '../src/lib/case/situation.ts';
import { situation } from '../src/lib/case/situation.ts';
import { PLAIN_VIEW } from '../src/lib/case/url.ts';
import { enlarge } from '../src/lib/evidence/simulate/enlarge.ts';
import { play } from '../src/lib/evidence/simulate/play.ts';
import { draw } from '../src/lib/evidence/simulate/random.ts';
import { moveOf } from '../src/lib/evidence/simulate/strategies.ts';
import { world } from '../src/lib/evidence/simulate/world.ts';
import { knowledgeFromDisk } from '../src/lib/knowledge/from-disk.ts';

// npm run bench:evidence: script time from one answer to all data of the next screen, while simulated cases are played
// as the site says. The baseline is sorting 100,000 numbers in the same run, so that machines can be compared.

const SEED = 1;
const SCREENS = 600;
const RUNS = 3;

/** Milliseconds, the shortest of a few runs: what lengthens the others is other programs, not the script. */
const timed = (work: () => unknown, runs = RUNS): number => {
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return Math.min(...times);
};
const quantile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[
    Math.min(values.length - 1, Math.floor(share * values.length))
  ] ?? 0;

function screens(site: CaseModel): { first: number; times: number[] } {
  const model = engineModel(site);
  const people = world(model, SEED);
  const board = {
    checks: Object.fromEntries(model.checks.map((check) => [check.id, check])),
    fixes: Object.fromEntries(model.fixes.map((fix) => [fix.id, fix])),
  };
  const times: number[] = [];
  for (let number = 0; times.length < SCREENS; number += 1)
    play(board, people, people.hidden(number), ({ case: current, again }) => {
      const screen = (): Situation => situation(site, current, { ...PLAIN_VIEW, again });
      times.push(timed(screen, times.length === 0 ? 1 : RUNS));
      return moveOf(screen());
    });
  const [first = 0, ...rest] = times;
  return { first, times: rest };
}

const numbers = Array.from({ length: 100_000 }, (_, index) => draw(SEED, index));
const baseline = timed(() => [...numbers].sort((a, b) => a - b), 15);
const site = caseModel(knowledgeFromDisk(fileURLToPath(new URL('..', import.meta.url))));
const rows = [
  { name: 'this knowledge base', model: site, target: 16 },
  { name: 'ten times its size', model: enlarge(site, 10), target: 50 },
].map(({ name, model, target }) => {
  const { first, times } = screens(model);
  const [median, p95] = [quantile(times, 0.5), quantile(times, 0.95)];
  const round = (value: number): number => Number(value.toFixed(2));
  return [
    name,
    {
      'median ms': round(median),
      'p95 ms': round(p95),
      'first ms': round(first),
      'target ms': target,
      'p95 / baseline': round(p95 / baseline),
    },
  ] as const;
});
console.log(
  `One answer → next screen, ${SCREENS} screens each. Baseline, sorting 100,000 numbers: ${baseline.toFixed(1)} ms`,
);
console.table(Object.fromEntries(rows));
