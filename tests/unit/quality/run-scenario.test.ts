import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../src/lib/engine/create-engine.ts';
import { toEvidenceModel } from '../../../src/lib/engine/evidence-model.ts';
import { knowledgeFromDisk } from '../../../src/lib/knowledge/from-disk.ts';
import { createEnvironment } from '../../../src/lib/quality/simulate/environment.ts';
import { runScenario, type Strategy } from '../../../src/lib/quality/simulate/run-scenario.ts';
import { tryInRandomOrder } from '../../../src/lib/quality/simulate/strategies.ts';

const SEED = 1;
const model = toEvidenceModel(knowledgeFromDisk('.', 'examples/openssh-publickey'));
const [fix] = model.fixes;
if (!fix) throw new Error('The example has no fix.');
const never = {
  ...model,
  fixes: Array.from({ length: 1500 }, (_, at) => ({ ...fix, id: `fix-${at}`, treats: [] })),
};
const environment = createEnvironment(never, SEED);
const run = (strategy: Strategy) =>
  runScenario(
    { checks: {}, fixes: Object.fromEntries(never.fixes.map((one) => [one.id, one])) },
    environment,
    environment.getScenario(0),
    strategy,
  );

describe('a simulated case', () => {
  it('ends once each of many fixes was tried', () => {
    expect(run(tryInRandomOrder(createEngine(never), SEED))).toMatchObject({
      fixes: 1500,
      handedOver: true,
    });
  });

  it('is stopped where a strategy would try for ever', () => {
    expect(() => run(() => ({ try: 'fix-0' }))).toThrow('does not end');
  });
});
