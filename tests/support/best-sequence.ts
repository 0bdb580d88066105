/**
 * A model without questions: actions in some order, and how likely the trouble remains after a set of them. General
 * enough for one fault, for several at once, and for costs that depend on what was done before.
 */
export interface SequenceModel {
  count: number;
  /** Probability that the trouble remains when exactly the actions of this bit set have been tried. */
  broken: (tried: number) => number;
  /** Cost of an action when those of the bit set have been tried. */
  cost: (action: number, tried: number) => number;
  /** Cost of taking an action back when it did not help. */
  undo?: (action: number) => number;
  /** Cost of handing over; without it what remains in the end costs nothing. */
  escalation?: number;
}

const stepCost = (model: SequenceModel, action: number, tried: number): number =>
  model.broken(tried) * model.cost(action, tried) +
  model.broken(tried | (1 << action)) * (model.undo?.(action) ?? 0);

/** Return the expected repair cost of an order of actions that ends with handing over. */
export function sequenceCost(model: SequenceModel, order: readonly number[]): number {
  let tried = 0;
  let cost = 0;
  for (const action of order) {
    cost += stepCost(model, action, tried);
    tried |= 1 << action;
  }
  return cost + model.broken(tried) * (model.escalation ?? 0);
}

/** Order actions by updated efficiency: probability of solving now divided by cost now, undo included. */
export function greedySequence(model: SequenceModel): number[] {
  const order: number[] = [];
  let tried = 0;
  while (order.length < model.count) {
    let best = { action: -1, ratio: -1 };
    for (let action = 0; action < model.count; action += 1) {
      if (tried & (1 << action)) continue;
      const solves = model.broken(tried) - model.broken(tried | (1 << action));
      const ratio = solves / (model.cost(action, tried) + (model.undo?.(action) ?? 0));
      if (ratio > best.ratio) best = { action, ratio };
    }
    order.push(best.action);
    tried |= 1 << best.action;
  }
  return order;
}

/** Find the cheapest order, by dynamic programming over sets: exact, for up to some 20 actions. Stops where that is cheaper. */
export function optimalSequence(model: SequenceModel): { order: number[]; cost: number } {
  const full = 1 << model.count;
  const cost = new Float64Array(full);
  const choice = new Int8Array(full).fill(-1);
  for (let tried = full - 1; tried >= 0; tried -= 1) {
    // Without a price for handing over, going on is not optional.
    const stop =
      model.escalation === undefined && tried !== full - 1
        ? Infinity
        : model.broken(tried) * (model.escalation ?? 0);
    cost[tried] = stop;
    for (let action = 0; action < model.count; action += 1) {
      if (tried & (1 << action)) continue;
      const total = stepCost(model, action, tried) + (cost[tried | (1 << action)] ?? 0);
      if (total < (cost[tried] ?? 0)) {
        cost[tried] = total;
        choice[tried] = action;
      }
    }
  }
  const order: number[] = [];
  for (let tried = 0; (choice[tried] ?? -1) >= 0; tried |= 1 << (order.at(-1) ?? 0))
    order.push(choice[tried] ?? 0);
  return { order, cost: cost[0] ?? 0 };
}
