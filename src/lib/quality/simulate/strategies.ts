import type { Case } from '../../domain/case.ts';
import type { Guide } from '../../case/create-guide.ts';
import type { Situation } from '../../case/situation.ts';
import { caseQuery, PLAIN_VIEW } from '../../case/case-url.ts';
import type { FixId } from '../../domain/tree.ts';
import { applyConditions } from '../../engine/conditions.ts';
import type { Engine } from '../../engine/create-engine.ts';
import { createEngine } from '../../engine/create-engine.ts';
import { memo } from '../../domain/memo.ts';
import type { Environment } from './environment.ts';
import type { Move, Strategy } from './run-scenario.ts';
import { shuffled } from './random.ts';

/** Compute the move of each distinct situation once. */
function remember(
  key: (...parameters: Parameters<Strategy>) => string,
  strategy: Strategy,
): Strategy {
  const known = new Map<string, { move: Move }>();
  return (progress, scenario) =>
    memo(known, key(progress, scenario), () => ({ move: strategy(progress, scenario) })).move;
}

/**
 * Follow the troubleshooter, with access to every place: answer what it asks, try the fix that is shown, undo it when it
 * fails, make again the checks it puts in doubt, and hand over when told to.
 */
export const followSite = (guide: Guide): Strategy =>
  remember(
    ({ case: current, recheck }) => caseQuery(current, { recheck }),
    ({ case: current, recheck }) =>
      moveOf(guide.getInterview({ ...current, access: 'by-portal' }, { ...PLAIN_VIEW, recheck })),
  );

/** Return the move that a screen of the troubleshooter tells its reader to make. */
export function moveOf(now: Situation): Move {
  if (now.kind === 'question') return { ask: now.check };
  if (now.kind !== 'fix') return null;
  return now.offer ? { ask: now.offer.check } : { try: now.next.fix };
}

/** Try ranked fixes, and never ask a question. */
export const followRanking = (engine: Engine): Strategy =>
  remember(
    ({ case: current }) => caseQuery(current),
    ({ case: current }) => {
      const { fixes, escalateAfter } = engine.getPlan(current, { fixes: 'all' });
      return escalateAfter > 0 && fixes[0] ? { try: fixes[0].fix } : null;
    },
  );

const firstUntried = (ids: readonly FixId[], { tried }: Case): Move => {
  const id = ids.find((one) => !Object.hasOwn(tried, one));
  return id === undefined ? null : { try: id };
};

/** Try a fixed list from top to bottom, whatever the case. */
export const followList =
  (ids: readonly FixId[]): Strategy =>
  (progress) =>
    firstUntried(ids, progress.case);

/** Try every fix that may be suggested, in an order drawn for each case. */
export const tryInRandomOrder = (engine: Engine, seed: number): Strategy => {
  const { fixes } = engine.model;
  const orders = new Map<number, FixId[]>();
  return (progress, { number }) => {
    const order = memo(orders, number, () =>
      shuffled(fixes.length, seed, number, 'order').map((index) => fixes[index]?.id ?? ''),
    );
    return firstUntried(order, progress.case);
  };
};

/** Know the cause and its form without asking, though not which of its fixes will help. */
export const knowCause = ({ model }: Engine, environment: Environment): Strategy => {
  const engines = new Map<string, Engine>();
  const formsOf = (...[, scenario]: Parameters<Strategy>): string =>
    JSON.stringify(environment.getForms(scenario));
  return remember(
    (progress, scenario) =>
      `${scenario.cause} ${formsOf(progress, scenario)} ${caseQuery(progress.case)}`,
    (progress, scenario) => {
      const engine = memo(engines, formsOf(progress, scenario), () =>
        createEngine({
          ...model,
          // It asks nothing, and checks in numbers take the longest.
          checks: [],
          fixes: model.fixes.map((fix) => applyConditions(fix, environment.getForms(scenario))),
        }),
      );
      const { fixes, escalateAfter } = engine.getPlan(progress.case, {
        fixes: 'all',
        beliefs: { [scenario.cause]: 1 },
      });
      return escalateAfter > 0 && fixes[0] ? { try: fixes[0].fix } : null;
    },
  );
};
