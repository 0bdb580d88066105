import { describe, expect, it } from 'vitest';
import { optimalSequence } from '../../support/best-sequence.ts';
import { createPlanner } from '../../../src/lib/engine/plan.ts';
import { observeFailure, massOf, startState } from '../../../src/lib/engine/decision-problem.ts';
import { draw } from '../../../src/lib/quality/simulate/random.ts';
import { action, problem, randomProblem } from './sample.ts';

const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

describe('planner', () => {
  it('keeps the neighbour condition: nothing comes before what would have done more for its cost', () => {
    for (const seed of numbers(200)) {
      const { problem: made, weights } = randomProblem(seed);
      // Access makes the cost of an action depend on its position, and then the condition need not hold.
      made.accessCosts.fill(0);
      let state = startState(made, weights);
      const { steps } = createPlanner(made).plan(state);
      steps.forEach(({ action: index }, place) => {
        const efficiency = (one: number): number => {
          const { cost, undo } = made.actions[one]!;
          return (massOf(state) - massOf(observeFailure(made, state, one))) / (cost + undo);
        };
        const next = steps[place + 1];
        if (next) expect(efficiency(index)).toBeGreaterThanOrEqual(efficiency(next.action) - 1e-9);
        state = observeFailure(made, state, index);
      });
    }
  });

  it('never moves an action forward because it became more expensive', () => {
    for (const seed of numbers(300)) {
      const p = numbers(6).map((cause) => draw(seed, 'p', cause));
      const c = numbers(6).map((cause) => 1 + 20 * draw(seed, 'c', cause));
      const place = (costs: readonly number[], index: number): number => {
        const made = problem({
          causes: 6,
          actions: costs.map((cost, cause) => action(cause, cost)),
        });
        return createPlanner(made)
          .plan(startState(made, p))
          .steps.findIndex((step) => step.action === index);
      };
      const raised = Math.floor(6 * draw(seed, 'which'));
      const costlier = c.map((cost, index) =>
        index === raised ? cost * (1 + 3 * draw(seed, 'by')) : cost,
      );
      expect(place(costlier, raised)).toBeGreaterThanOrEqual(place(c, raised));
    }
  });

  it('is exactly optimal with one cause per action, shared access and no handing over', () => {
    for (const seed of numbers(150)) {
      const count = 6;
      const p = numbers(count).map((cause) => 0.05 + draw(seed, 'p', cause));
      const total = p.reduce((sum, share) => sum + share, 0);
      const shares = p.map((share) => share / total);
      const behind = numbers(count).map((index) => draw(seed, 'behind', index) < 0.5);
      const access = 20 * draw(seed, 'access');
      const actions = numbers(count).map((cause) =>
        action(cause, 1 + 10 * draw(seed, 'c', cause), {
          undo: 4 * draw(seed, 'u', cause),
          access: behind[cause] ? 0 : -1,
        }),
      );
      const made = problem({ causes: count, actions, accessCosts: [access] });
      const mask = behind.reduce((bits, is, index) => (is ? bits | (1 << index) : bits), 0);
      const best = optimalSequence({
        count,
        broken: (tried) =>
          shares.reduce((sum, share, index) => (tried & (1 << index) ? sum - share : sum), 1),
        cost: (index, tried) =>
          actions[index]!.cost + (behind[index] && (tried & mask) === 0 ? access : 0),
        undo: (index) => actions[index]!.undo,
      });
      expect(createPlanner(made).plan(startState(made, shares)).cost).toBeCloseTo(best.cost, 6);
    }
  });

  it('pays for access once, and for several fixes together', () => {
    // Each of the two behind the door is worth less than the one before it; both together are worth more.
    const made = problem({
      causes: 3,
      accessCosts: [4],
      actions: [action(0, 6), action(1, 1, { access: 0 }), action(2, 1, { access: 0 })],
    });
    const { steps } = createPlanner(made).plan(startState(made, [0.4, 0.3, 0.3]));
    expect(steps.map((step) => [step.action, step.cost])).toEqual([
      [1, 5],
      [2, 1],
      [0, 6],
    ]);
  });

  it('says the same cost with and without the steps', () => {
    for (const seed of numbers(200)) {
      const { problem: made, weights } = randomProblem(seed, {
        causes: 8,
        actions: 12,
        questions: 0,
      });
      const plans = createPlanner(made);
      const state = startState(made, weights);
      expect(plans.cost(state)).toBe(plans.plan(state).cost);
    }
  });

  it('begins a short plan as it begins the whole one', () => {
    for (const seed of numbers(50)) {
      const { problem: made, weights } = randomProblem(seed);
      const state = startState(made, weights);
      const whole = createPlanner(made).plan(state);
      for (const most of [0, 1, 3, whole.steps.length + 1])
        expect(createPlanner(made).plan(state, most).steps).toEqual(whole.steps.slice(0, most));
    }
  });

  it('lists every action once, those that solve nothing too', () => {
    const made = problem({
      causes: 2,
      actions: [action(0, 1), action(1, 0), action(1, 5), action(0, 3)],
    });
    const { steps } = createPlanner(made).plan(startState(made, [1, 0]));
    expect(steps.map((step) => step.action).sort()).toEqual([0, 1, 2, 3]);
  });
});
