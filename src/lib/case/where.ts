import type { Access } from '../domain/access.ts';
import { FROM_HERE, accessOf, canCheck, canFix } from '../domain/access.ts';
import { UNKNOWN_ANSWER } from '../domain/unknown.ts';
import { withAuthoredEnd } from '../engine/authored-end.ts';
import { band } from '../engine/bands.ts';
import type { Band } from '../engine/bands.ts';
import { beliefs } from '../engine/beliefs.ts';
import { fitted, sensible } from '../engine/apply-conditions.ts';
import type { EvidenceModel } from '../engine/evidence-model.ts';
import type { NextQuestion } from '../engine/next-question.ts';
import type { RankedFix, RepairPlan } from '../engine/rank-fixes.ts';
import type { CauseId, CheckId, End, FixId, Step } from '../domain/tree.ts';
import type { Left } from '../tree/left.ts';
import { leftFrom } from '../tree/left.ts';
import { MAX_QUESTIONS } from '../tree/paths.ts';
import { walkOn } from '../tree/walk-on.ts';
import type { Case } from '../domain/case.ts';
import type { CaseModel } from './case-model.ts';
import { engineModel } from './case-model.ts';
import { isBeyondClient, isReachOpen } from './reach.ts';
import type { View } from './case-url.ts';
import { PLAIN_VIEW, REACH_KEY } from './case-url.ts';

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
  /** The answers on the way, first one first. */
  trail: Step[];
  /** The checks on the way that were passed over, because nobody can make them with what they can reach. */
  skipped: CheckId[];
  /** What the tree still asks, the question that is open included. Nothing past its end. */
  left: Left;
  /** Every cause, the most suspected first. */
  standing: Suspect[];
  /** Causes worth naming, the most suspected first; empty while the tree is still asking. */
  suspects: CauseId[];
} & (
  | {
      kind: 'question';
      check: CheckId;
      asked: Asked;
      /** The fix that could be tried now, where the question is asked in its place. */
      instead?: FixId;
    }
  /** How the person can get to the host: asked of somebody who is there, before the first thing that needs it. */
  | { kind: 'reach'; asked: 'tree' | 'change' }
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
export type Pending = Pick<Situation, 'trail' | 'skipped' | 'left' | 'standing' | 'suspects'> & {
  kind: 'pending';
};

/**
 * Where a case stands and what comes next: a question, something to undo, the next fix, the end of the trouble, or
 * handing over. Every case has a way on.
 *
 * @param planner What orders the fixes; without it a case that is past its questions is pending.
 * @param interview Whether somebody is there to be asked. Then what they can reach is a question of its own, and where
 *   nothing is known but the code, the check that pays most is asked before any fix.
 */
export function situationWith(
  planner: Planner | null,
  model: CaseModel,
  current: Case,
  view: View = PLAIN_VIEW,
  interview = false,
): Situation | Pending {
  const access = accessOf(current.reach);
  const {
    position,
    trail: way,
    skipped,
  } = walkOn(model.tree, current.answers, UNKNOWN_ANSWER, (id) => {
    const check = model.checks[id];
    return !check || canCheck(check.where, access);
  });
  const trail = way.filter(({ check }) => !skipped.includes(check));
  const end = position.kind === 'end' ? position.end : null;
  const engine = withAuthoredEnd(
    fitted(engineModel(model), current.answers),
    current.answers,
    end ? suspectsOf(end, model) : [],
    way,
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
  const reachOpen = interview && isReachOpen(current, model);
  const left =
    position.kind === 'question'
      ? leftFrom(model.tree, position.node, (id) => {
          const check = model.checks[id];
          return check && canCheck(check.where, access) ? check.minutes : null;
        })
      : { questions: 0, minutes: 0 };
  const common = {
    trail,
    skipped,
    left: reachOpen ? { ...left, questions: left.questions + 1 } : left,
    standing,
    suspects,
  };
  /** The question, or first the one of whether it can be answered at all. */
  const ask = (check: CheckId, asked: Asked, instead?: FixId): Situation =>
    reachOpen && asked !== 'change' && asked !== 'again' && isBeyond(check)
      ? { kind: 'reach', asked: 'tree', ...common }
      : { kind: 'question', check, asked, ...(instead !== undefined && { instead }), ...common };
  const isBeyond = (check: CheckId): boolean => {
    const view = model.checks[check];
    return view !== undefined && isBeyondClient(view);
  };

  if (interview && view.changing === REACH_KEY)
    return { kind: 'reach', asked: 'change', ...common };
  if (view.changing !== null && Object.hasOwn(model.checks, view.changing)) {
    const given = Object.hasOwn(current.answers, view.changing);
    return ask(view.changing, given ? 'change' : 'offer');
  }
  const newest = Object.entries(current.tried).reverse();
  const toUndo = newest.find(
    ([fix, outcome]) => outcome === 'failed' && (model.fixes[fix]?.undoMinutes ?? 0) > 0,
  );
  if (toUndo) return { kind: 'undo', fix: toUndo[0], ...common };
  const again = view.again.find((check) => Object.hasOwn(current.answers, check));
  if (again !== undefined) return ask(again, 'again');

  const worked = newest.find(([, outcome]) => outcome === 'worked');
  if (worked) return { kind: 'solved', end, fix: worked[0], ...common };
  if (position.kind === 'question') return ask(position.check, 'tree');

  if (!planner) return { kind: 'pending', ...common };
  const sense = sensible(engine.model, current.answers);
  const plan = planner.repairPlan(sense, evidence, access);
  const picked = plan.fixes.find(({ fix }) => fix === view.picked);
  const next = picked ?? plan.fixes[0];
  const handOverNow = plan.escalateAfter === 0;
  const after = plan.fixes.filter((one) => one !== next);
  const offer = (): NextQuestion | null => planner.nextQuestion(sense, evidence, access);
  if (interview && !picked && !handedOver) {
    const question =
      decidingCheck(planner, engine.model, evidence, current, access) ??
      (isBare(model, current) ? offer()?.check : undefined);
    const check = question === undefined ? undefined : model.checks[question];
    if (question !== undefined && check && canCheck(check.where, access))
      return ask(question, 'offer', handOverNow ? undefined : next?.fix);
    if (reachOpen && next && !canFix(model.fixes[next.fix]?.where ?? 'client', FROM_HERE))
      return { kind: 'reach', asked: 'tree', ...common };
  }
  if (!next || ((handOverNow || handedOver) && !picked))
    return { kind: 'escalate', end: position.end, after: plan.fixes, ...common };
  return {
    kind: 'fix',
    end: position.end,
    next,
    picked: picked !== undefined && picked !== plan.fixes[0],
    after,
    handOverNow,
    offer: offer(),
    ...common,
  };
}

/** Whether nothing is known but the code: no answer beyond the first question says anything, and nothing was tried. */
function isBare(model: CaseModel, { answers, tried }: Case): boolean {
  const first = model.tree.nodes[model.tree.start]?.check;
  return (
    Object.keys(answers).length < MAX_QUESTIONS &&
    Object.keys(tried).length === 0 &&
    !Object.entries(answers).some(
      ([check, given]) =>
        check !== first &&
        Object.keys(model.checks[check]?.answers.find(({ id }) => id === given)?.evidence ?? {})
          .length > 0,
    )
  );
}

/**
 * The check that decides whether the best fix makes sense here, when nobody has answered it: “Go around the tunnel” is
 * good advice only where there is one.
 */
function decidingCheck(
  { repairPlan }: Planner,
  engine: EvidenceModel,
  evidence: Case,
  { answers }: Case,
  access: Access,
): CheckId | undefined {
  // All that could still turn out to make sense.
  const [best] = repairPlan(sensible(engine, answers, true), evidence, access).fixes;
  const onlyIf = engine.fixes.find(({ id }) => id === best?.fix)?.onlyIf;
  const [check] = Object.keys(onlyIf ?? {});
  return check !== undefined && !Object.hasOwn(answers, check) ? check : undefined;
}
