import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import {
  DEFAULT_CASES,
  DEFAULT_SEED,
  simulate,
  STRATEGIES,
} from '../src/lib/quality/simulate/simulate.ts';
import type { StrategyName } from '../src/lib/quality/simulate/simulate.ts';
import { knowledgeFromDisk } from '../src/lib/knowledge/from-disk.ts';

// npm run simulate -- [--seed N] [--cases N] [--json]: how long repairs take, by way of working. Deterministic by seed.

const NAMES: Record<StrategyName, string> = {
  ours: 'this site: tree, ranking, questions',
  rankingOnly: 'ranking without questions',
  document: 'the first document, in its order',
  random: 'random order',
  omniscient: 'someone who knows the cause',
};

const wholeNumber = (name: string, text: string, least: number): number => {
  const value = Number(text);
  if (Number.isSafeInteger(value) && value >= least) return value;
  console.error(`--${name} must be a whole number of at least ${least}, not "${text}".`);
  process.exit(2);
};

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: String(DEFAULT_SEED) },
    cases: { type: 'string', default: String(DEFAULT_CASES) },
    json: { type: 'boolean', default: false },
  },
});
const knowledge = knowledgeFromDisk(fileURLToPath(new URL('..', import.meta.url)));
const { scores, ...result } = simulate(knowledge, {
  seed: wholeNumber('seed', values.seed, 0),
  cases: wholeNumber('cases', values.cases, 1),
});

if (values.json) console.log(JSON.stringify(result, null, 2));
else {
  const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
  const rows = STRATEGIES.map((name) => {
    const { minutes, worst, questions, fixes, handedOver, clock } = scores[name];
    return [
      NAMES[name],
      {
        minutes: Number(minutes.toFixed(1)),
        worst: Number(worst.toFixed(0)),
        'on the clock': Number(clock.toFixed(1)),
        questions: Number(questions.toFixed(1)),
        fixes: Number(fixes.toFixed(1)),
        'handed over': percent(handedOver),
      },
    ] as const;
  });
  const { minutes, wrongPriors, oracleExcess } = result;
  console.log(
    `Expected minutes to repair, ${result.cases} cases, seed ${result.seed}. Minutes hold a charge for risk and restarts; the clock does not.`,
  );
  console.table(Object.fromEntries(rows));
  console.log(
    `ours / omniscient: ${(minutes.ours / minutes.omniscient).toFixed(2)} (target at most 1.60)`,
  );
  console.log(
    `ours / document: ${(minutes.ours / minutes.document).toFixed(2)} (target at most 0.50)`,
  );
  console.log(
    `priors wrong by a factor of ${wrongPriors.factor}: ${percent(wrongPriors.excess)} more (target at most 10 %)`,
  );
  console.log(
    `excess over the exact optimum on small models: ${percent(oracleExcess)} (target at most 2 %)`,
  );
}
