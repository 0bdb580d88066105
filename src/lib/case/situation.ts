import type { CauseId, CheckId, End, FixId, Step } from '../tree/types.ts';
import { walk } from '../tree/walk.ts';
import type { Case } from './case.ts';
import type { CaseModel } from './model.ts';

/** A fix in the order of the plan, and the suspect for whose sake it is offered. */
export interface PlanItem {
  cause: CauseId;
  fix: FixId;
}

/** Where a case stands. Derived, never stored. */
export type Situation = {
  trail: Step[];
  /** Causes to suspect, most likely first; empty while questions are being asked. */
  suspects: CauseId[];
} & (
  | { kind: 'question'; check: CheckId; changing: boolean }
  | { kind: 'fix'; end: End; next: PlanItem; left: number }
  | { kind: 'solved'; end: End; fix: FixId }
  | { kind: 'escalate'; end: End }
);

/** The causes behind an end of the tree. */
export function suspectsOf(end: End, model: CaseModel): CauseId[] {
  if ('suspects' in end) return end.suspects;
  if ('code' in end) return model.codes[end.code]?.causes ?? [];
  return [];
}

/** The fixes of the suspects in order: all of the first, then those of the next that are new. */
export function plan(suspects: readonly CauseId[], model: CaseModel): PlanItem[] {
  const seen = new Set<FixId>();
  return suspects.flatMap((cause) =>
    (model.causes[cause]?.fixes ?? []).flatMap((fix) => {
      if (seen.has(fix)) return [];
      seen.add(fix);
      return [{ cause, fix }];
    }),
  );
}

/**
 * Where a case stands and what comes next: a question, the next fix, the end of the trouble, or handing over. Every
 * case has a way on.
 *
 * @param changing A check whose answer the user wants to change; it is asked again, with all other answers kept.
 */
export function situation(model: CaseModel, current: Case, changing: CheckId | null = null): Situation {
  const { position, trail } = walk(model.tree, current.answers);
  if (changing !== null && trail.some((step) => step.check === changing))
    return { kind: 'question', check: changing, changing: true, trail, suspects: [] };
  if (position.kind === 'question')
    return { kind: 'question', check: position.check, changing: false, trail, suspects: [] };

  const { end } = position;
  const suspects = suspectsOf(end, model);
  const items = plan(suspects, model);
  const worked = Object.entries(current.tried).find(([, outcome]) => outcome === 'worked');
  if (worked) return { kind: 'solved', end, fix: worked[0], trail, suspects };
  const left = items.filter(({ fix }) => !Object.hasOwn(current.tried, fix));
  const [next] = left;
  return next
    ? { kind: 'fix', end, next, left: left.length - 1, trail, suspects }
    : { kind: 'escalate', end, trail, suspects };
}
