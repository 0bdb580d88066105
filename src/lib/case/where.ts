import type { Access } from '../evidence/access.ts';
import { ALL_ACCESS } from '../evidence/access.ts';
import { withAuthoredEnd } from '../evidence/authored-end.ts';
import { band } from '../evidence/bands.ts';
import type { Band } from '../evidence/bands.ts';
import { beliefs } from '../evidence/beliefs.ts';
import { fitted } from '../evidence/fitted.ts';
import type { EvidenceModel } from '../evidence/model.ts';
import type { NextQuestion } from '../evidence/next-question.ts';
import type { RankedFix, RepairPlan } from '../evidence/rank-fixes.ts';
import type { CauseId, CheckId, End, FixId, Step } from '../tree/types.ts';
import { walk } from '../tree/walk.ts';
import type { Case } from './case.ts';
import type { CaseModel } from './model.ts';
import { engineModel } from './model.ts';
import type { View } from './url.ts';
import { PLAIN_VIEW } from './url.ts';

/** A cause and how strongly it is suspected. */
export interface Suspect {
  cause: CauseId;
  /** Probability, 0 to 1. Shown as a word, never as a number. */
  belief: number;
  band: Band;
}

/** Why a question is asked: its turn in the tree, a changed answer, a check to make again, or one that would help. */
export type Asked = 'tree' | 'change' | 'again' | 'offer';

/** Where a case stands. Derived, never stored. */
export type Situation = {
  trail: Step[];
  /** Every cause, the most suspected first. */
  standing: Suspect[];
  /** Causes worth naming, the most suspected first; empty while the tree is still asking. */
  suspects: CauseId[];
} & (
  | { kind: 'question'; check: CheckId; asked: Asked }
  | { kind: 'undo'; fix: FixId }
  | {
      kind: 'fix';
      end: End;
      next: RankedFix;
      /** Whether the person chose it instead of the one that the plan puts first. */
      picked: boolean;
      /** What comes after it, should it fail. */
      after: RankedFix[];
      /** Whether handing over would cost less than trying it. */
      handOverNow: boolean;
      /** A check that would pay before this fix. */
      offer: NextQuestion | null;
    }
  | { kind: 'solved'; end: End | null; fix: FixId }
  | { kind: 'escalate'; end: End; after: RankedFix[] }
);

/** Bands below which a cause is not worth naming at an end. */
const NAMED: readonly Band[] = ['very-likely', 'likely', 'possible'];

/** More suspects than this help nobody: the rest is in the panel of all causes. */
const MOST_NAMED = 6;

/** The causes behind an end of the tree, as its author wrote them. */
export function suspectsOf(end: End, model: CaseModel): CauseId[] {
  if ('suspects' in end) return end.suspects;
  if ('code' in end) return model.codes[end.code]?.causes ?? [];
  return [];
}

/** What orders the fixes: a part of its own, because the browser needs it only past the questions. */
export interface Planner {
  repairPlan: (model: EvidenceModel, current: Case, access: Access) => RepairPlan;
  nextQuestion: (model: EvidenceModel, current: Case, access: Access) => NextQuestion | null;
}

/** Past the questions, with the planner still to come. */
export type Pending = Pick<Situation, 'trail' | 'standing' | 'suspects'> & { kind: 'pending' };

/**
 * Where a case stands and what comes next: a question, something to undo, the next fix, the end of the trouble, or
 * handing over. Every case has a way on.
 *
 * @param planner What orders the fixes; without it a case that is past its questions is pending.
 */
export function situationWith(
  planner: Planner | null,
  model: CaseModel,
  current: Case,
  view: View = PLAIN_VIEW,
): Situation | Pending {
  const { position, trail } = walk(model.tree, current.answers);
  const end = position.kind === 'end' ? position.end : null;
  const engine = withAuthoredEnd(
    fitted(engineModel(model), current.answers),
    current.answers,
    end ? suspectsOf(end, model) : [],
    trail,
  );
  const evidence: Case = { ...current, answers: engine.answers };

  const standing = Object.entries(beliefs(engine.model, evidence))
    .map(([cause, belief]) => ({ cause, belief, band: band(belief) }))
    .sort((a, b) => b.belief - a.belief);
  const handedOver = end !== null && 'escalate' in end;
  const suspects =
    end && !handedOver
      ? standing
          .filter((one) => NAMED.includes(one.band))
          .slice(0, MOST_NAMED)
          .map(({ cause }) => cause)
      : [];
  const common = { trail, standing, suspects };

  if (view.changing !== null && Object.hasOwn(model.checks, view.changing)) {
    const given = Object.hasOwn(current.answers, view.changing);
    return { kind: 'question', check: view.changing, asked: given ? 'change' : 'offer', ...common };
  }
  const newest = Object.entries(current.tried).reverse();
  const toUndo = newest.find(
    ([fix, outcome]) => outcome === 'failed' && (model.fixes[fix]?.undoMinutes ?? 0) > 0,
  );
  if (toUndo) return { kind: 'undo', fix: toUndo[0], ...common };
  const again = view.again.find((check) => Object.hasOwn(current.answers, check));
  if (again !== undefined) return { kind: 'question', check: again, asked: 'again', ...common };

  const worked = newest.find(([, outcome]) => outcome === 'worked');
  if (worked) return { kind: 'solved', end, fix: worked[0], ...common };
  if (position.kind === 'question')
    return { kind: 'question', check: position.check, asked: 'tree', ...common };

  if (!planner) return { kind: 'pending', ...common };
  const access = current.reach ?? ALL_ACCESS;
  const plan = planner.repairPlan(engine.model, evidence, access);
  const picked = plan.fixes.find(({ fix }) => fix === view.picked);
  const next = picked ?? plan.fixes[0];
  const handOverNow = plan.escalateAfter === 0;
  const after = plan.fixes.filter((one) => one !== next);
  if (!next || ((handOverNow || handedOver) && !picked))
    return { kind: 'escalate', end: position.end, after: plan.fixes, ...common };
  return {
    kind: 'fix',
    end: position.end,
    next,
    picked: picked !== undefined && picked !== plan.fixes[0],
    after,
    handOverNow,
    offer: planner.nextQuestion(engine.model, evidence, access),
    ...common,
  };
}
