import type { Engine, NextQuestion } from '../../engine/create-engine.ts';
import type { Evidence } from '../../engine/evidence.ts';
import type { RankedFix } from '../../engine/rank-fixes.ts';
import type { TreeEnd } from '../../domain/tree.ts';
import type { CaseFacts } from '../case-facts.ts';

/** Everything that the policies past the questions decide on. */
export interface PlanFacts extends CaseFacts {
  engine: Engine;
  evidence: Evidence;
  end: TreeEnd;
  /** The fixes in the order in which to try them. */
  fixes: RankedFix[];
  /** The fix that the person chose, if it is one of them. */
  selected: RankedFix | undefined;
  /** The fix to suggest: the chosen one, or the first. */
  next: RankedFix | undefined;
  /** Set when handing over costs less than trying any. */
  handOverNow: boolean;
  /** Set when the end of the tree itself hands over, and no other answer says anything. */
  endsInHandOver: boolean;
  /** Return the check that would save time before the next fix. Takes long to compute, once. */
  getOffer: () => NextQuestion | null;
}
