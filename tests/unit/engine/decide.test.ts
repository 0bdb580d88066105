import { describe, expect, it } from 'vitest';
import { decide } from '../../../src/lib/engine/decide.ts';
import { exactCost } from '../../../src/lib/quality/optimum/exact.ts';
import { oracleExcess } from '../../../src/lib/quality/optimum/excess.ts';
import { policyCost } from '../../../src/lib/quality/optimum/policy-cost.ts';
import { toEvidenceModel } from '../../../src/lib/engine/evidence-model.ts';
import { createPlanner } from '../../../src/lib/engine/plan.ts';
import type { DecisionProblem } from '../../../src/lib/engine/decision-problem.ts';
import {
  observeAnswer,
  observeFailure,
  startState,
} from '../../../src/lib/engine/decision-problem.ts';
import { knowledgeFromDisk } from '../../../src/lib/knowledge/from-disk.ts';
import { action, problem, question, randomProblem } from './sample.ts';

const ENOUGH = 0.02;
const costs = Array.from({ length: 40 }, (_, seed) => {
  const { problem: made, weights } = randomProblem(seed);
  const plans = createPlanner(made);
  const state = startState(made, weights);
  return {
    made,
    weights,
    best: exactCost(made, state),
    ours: policyCost(made, state, (now) => decide(made, plans, now)),
    mute: exactCost({ ...made, questions: [] }, startState({ ...made, questions: [] }, weights)),
    never: plans.plan(state).cost,
  };
});

describe('decide', () => {
  it('is never better than the optimum, or the optimum is none', () => {
    for (const { best, ours } of costs) expect(ours).toBeGreaterThanOrEqual(best * (1 - 1e-9));
  });

  it('costs at most 2 % more than the optimum on average over random problems', () => {
    const excess = costs.map(({ best, ours }) => ours / best - 1);
    const mean = excess.reduce((sum, one) => sum + one, 0) / excess.length;
    console.info(
      `random problems: mean excess ${(100 * mean).toFixed(2)} %, worst ${(100 * Math.max(...excess)).toFixed(2)} %`,
    );
    expect(mean).toBeLessThanOrEqual(ENOUGH);
  });

  it(
    'costs at most 2 % more than the optimum on average over parts of the content',
    { timeout: 120_000 },
    () => {
      const { mean, worst } = oracleExcess(toEvidenceModel(knowledgeFromDisk(process.cwd())), 1);
      console.info(
        `parts of the content: mean excess ${(100 * mean).toFixed(2)} %, worst ${(100 * worst).toFixed(2)} %`,
      );
      expect(mean).toBeGreaterThanOrEqual(0);
      expect(mean).toBeLessThanOrEqual(ENOUGH);
    },
  );

  it('asks questions that pay: they lower the expected cost of random problems', () => {
    for (const { best, mute } of costs) expect(best).toBeLessThanOrEqual(mute * (1 + 1e-9));
    const total = (of: (one: (typeof costs)[number]) => number): number =>
      costs.reduce((sum, one) => sum + of(one), 0);
    expect(total(({ ours }) => ours)).toBeLessThan(0.99 * total(({ never }) => never));
  });

  const two = (change: Partial<DecisionProblem>): DecisionProblem =>
    problem({ causes: 2, actions: [action(0, 20), action(1, 20)], ...change });
  const next = (made: DecisionProblem, weights = [1, 1]) =>
    decide(made, createPlanner(made), startState(made, weights));

  it('asks the check that separates two equal suspects', () => {
    expect(
      next(
        two({
          questions: [
            question([
              [1, 0],
              [0, 1],
            ]),
          ],
        }),
      ),
    ).toMatchObject({ kind: 'ask', question: 0, value: 9 });
  });

  it('never asks what nobody can answer', () => {
    for (const { made, weights } of costs) {
      const nobody = made.questions.map(({ rates, cost }) =>
        question(
          rates.map((row) => [...row].map(() => 0)),
          { cost },
        ),
      );
      expect(next({ ...made, questions: nobody }, weights).kind).not.toBe('ask');
    }
  });

  it('never asks what costs more than it can save', () => {
    expect(
      next(
        two({
          questions: [
            question(
              [
                [1, 0],
                [0, 1],
              ],
              { cost: 11 },
            ),
          ],
        }),
      ).kind,
    ).toBe('act');
  });

  it('acts first where the question pays as well after the first action', () => {
    const made = problem({
      causes: 3,
      actions: [action(0, 1), action(1, 20), action(2, 20)],
      questions: [
        question([
          [0.5, 1, 0],
          [0.5, 0, 1],
        ]),
      ],
    });
    const state = startState(made, [0.6, 0.2, 0.2]);
    const plans = createPlanner(made);
    expect(decide(made, plans, state)).toEqual({ kind: 'act', action: 0 });
    expect(decide(made, plans, observeFailure(made, state, 0))).toMatchObject({
      kind: 'ask',
      question: 0,
    });
  });

  it('asks before it hands over, where the answer may show a way', () => {
    const made = problem({
      causes: 4,
      actions: [0, 1, 2, 3].map((cause) => action(cause, 30)),
      questions: [
        question([
          [1, 0, 0, 0],
          [0, 1, 0, 0],
          [0, 0, 1, 0],
          [0, 0, 0, 1],
        ]),
      ],
      escalation: 40,
    });
    expect(createPlanner(made).plan(startState(made, [1, 1, 1, 1])).stopAfter).toBe(0);
    expect(next(made, [1, 1, 1, 1]).kind).toBe('ask');
  });

  it('comes to handing over when nothing helps and nobody knows', () => {
    for (const { made, weights } of costs) {
      const plans = createPlanner(made);
      let state = startState(made, weights);
      for (let moves = 0; ; moves += 1) {
        expect(moves).toBeLessThanOrEqual(made.actions.length + made.questions.length);
        const decision = decide(made, plans, state);
        if (decision.kind === 'escalate') break;
        state =
          decision.kind === 'act'
            ? observeFailure(made, state, decision.action)
            : observeAnswer(made, state, decision.question, null);
      }
    }
  });
});
