import type { Case } from '../../domain/case.ts';
import type { CaseModel } from '../../case/case-model.ts';
import type { Situation } from '../../case/situation.ts';
import { situation } from '../../case/situation.ts';
import { caseQuery, PLAIN_VIEW } from '../../case/case-url.ts';
import type { FixId } from '../../domain/tree.ts';
import { ALL_ACCESS } from '../../domain/access.ts';
import { compiled, stateOf } from '../../engine/compile-model.ts';
import { fitted } from '../../engine/apply-conditions.ts';
import type { EvidenceModel } from '../../engine/evidence-model.ts';
import { repairPlan } from '../../engine/rank-fixes.ts';
import type { Move, Strategy } from './play.ts';
import { shuffled } from './random.ts';
import type { World } from './world.ts';

/** Works each distinct situation out once. */
function remembered(
  key: (current: Parameters<Strategy>[0], hidden: Parameters<Strategy>[1]) => string,
  strategy: Strategy,
): Strategy {
  const known = new Map<string, Move>();
  return (standing, hidden) => {
    const id = key(standing, hidden);
    const found = known.get(id);
    if (found !== undefined) return found;
    const move = strategy(standing, hidden);
    known.set(id, move);
    return move;
  };
}

/**
 * Somebody who does what the troubleshooter says: answers the tree, then every check that is offered, tries the fix
 * that is shown, takes it back when it fails, makes again the checks it puts in doubt, and hands over when told to.
 */
export const asTheSiteSays = (model: CaseModel): Strategy =>
  remembered(
    (standing) => caseQuery(standing.case, { again: standing.again }),
    (standing) => moveOf(situation(model, standing.case, { ...PLAIN_VIEW, again: standing.again })),
  );

/** What a screen of the troubleshooter tells its reader to do. */
export function moveOf(now: Situation): Move {
  if (now.kind === 'question') return { ask: now.check };
  if (now.kind !== 'fix') return null;
  return now.offer ? { ask: now.offer.check } : { try: now.next.fix };
}

/** Ranked fixes, and no question ever. */
export const rankingOnly = (model: EvidenceModel): Strategy =>
  remembered(
    (standing) => caseQuery(standing.case),
    (standing) => {
      const { fixes, escalateAfter } = repairPlan(model, standing.case);
      return escalateAfter > 0 && fixes[0] ? { try: fixes[0].fix } : null;
    },
  );

const firstUntried = (ids: readonly FixId[], { tried }: Case): Move => {
  const id = ids.find((one) => !Object.hasOwn(tried, one));
  return id === undefined ? null : { try: id };
};

/** A fixed list from top to bottom, whatever the case. */
export const inListedOrder =
  (ids: readonly FixId[]): Strategy =>
  (standing) =>
    firstUntried(ids, standing.case);

/** Every fix that may be suggested, in an order drawn for each case. */
export const inRandomOrder = (model: EvidenceModel, seed: number): Strategy => {
  const orders = new Map<number, FixId[]>();
  return (standing, { number }) => {
    const order =
      orders.get(number) ??
      shuffled(model.fixes.length, seed, number, 'order').map(
        (index) => model.fixes[index]?.id ?? '',
      );
    orders.set(number, order);
    return firstUntried(order, standing.case);
  };
};

/** Knows the cause and its form without asking, though not which of its fixes will help. */
export const omniscient = (model: EvidenceModel, world: World): Strategy =>
  remembered(
    (standing, hidden) =>
      `${hidden.cause} ${JSON.stringify(world.forms(hidden))} ${caseQuery(standing.case)}`,
    (standing, hidden) => {
      const known = fitted(model, world.forms(hidden));
      const { planner, causes } = compiled(known);
      const state = stateOf(known, standing.case, ALL_ACCESS);
      const weights = Float64Array.from(causes, (id) => (id === hidden.cause ? 1 : 0));
      const { steps, stopAfter } = planner.plan({ ...state, weights });
      const id = stopAfter > 0 ? known.fixes[steps[0]?.action ?? -1]?.id : undefined;
      return id === undefined ? null : { try: id };
    },
  );
