import type { Case } from '../case/case.ts';
import type { CauseId, FixId } from '../tree/types.ts';
import type { Access } from './access.ts';
import { ALL_ACCESS } from './access.ts';
import type { EvidenceModel } from './model.ts';

/** A fix at its place in the order, as things stand when all fixes before it have failed. */
export interface RankedFix {
  fix: FixId;
  /** Probability, 0 to 1, that it helps. */
  helps: number;
  /** Minutes-equivalents to try it: work, waiting, charges for risk and restart, and a way in that is not yet open. */
  cost: number;
  /** Minutes to take it back if it does not help. */
  undo: number;
  /** `helps / (cost + undo)`: what the order is sorted by. */
  ratio: number;
  /** The cause for whose sake it stands here: the one that contributes most to `helps`. */
  forCause: CauseId;
  /** Whether it needs a place that the user cannot reach. These come last, in their own order. */
  handOver: boolean;
}

/** The whole way on without further questions. */
export interface RepairPlan {
  fixes: RankedFix[];
  /** After how many of `fixes` handing over costs less than going on. 0: hand over now. */
  escalateAfter: number;
  /** Expected minutes-equivalents of this plan, handing over included. */
  expectedCost: number;
}

/** The untried fixes in the order in which to try them, and where to stop. */
export function repairPlan(model: EvidenceModel, current: Case, access: Access = ALL_ACCESS): RepairPlan {
  void [model, current, access];
  return { fixes: [], escalateAfter: 0, expectedCost: 0 };
}

/** The untried fixes in the order in which to try them; see `repairPlan` for where to stop. */
export const rankFixes = (model: EvidenceModel, current: Case, access: Access = ALL_ACCESS): RankedFix[] =>
  repairPlan(model, current, access).fixes;
