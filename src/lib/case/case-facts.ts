import type { Access } from '../domain/access.ts';
import { accessOf, canCheck } from '../domain/access.ts';
import type { Case } from '../domain/case.ts';
import type { CauseId, TreeEnd } from '../domain/tree.ts';
import { UNKNOWN_ANSWER } from '../domain/unknown.ts';
import type { Walk } from '../tree/walk.ts';
import { walkOn } from '../tree/walk-on.ts';
import type { View } from './case-url.ts';
import type { GuideModel } from './guide-model.ts';
import { isAccessOpen } from './open-access.ts';
import type { SituationFacts } from './situation.ts';

/** Everything that the first policies decide on. Needs no engine and no fixes. */
export interface CaseFacts extends Omit<SituationFacts, 'ranking' | 'suspects'> {
  model: GuideModel;
  current: Case;
  view: View;
  /** Set when a person can be asked. */
  interview: boolean;
  access: Access;
  /** Set when the question about access is still open. */
  accessOpen: boolean;
  position: Walk['position'];
  /** The end of the tree that was reached; null while it still asks. */
  end: TreeEnd | null;
  /** The path through the tree with the checks that were passed over. */
  path: Walk['trail'];
}

/** Replay a case through the tree. */
export function readCaseFacts(
  model: GuideModel,
  current: Case,
  view: View,
  interview: boolean,
): CaseFacts {
  const access = accessOf(current.access);
  const { position, trail, skipped } = walkOn(model.tree, current.answers, UNKNOWN_ANSWER, (id) => {
    const check = model.checks[id];
    return !check || canCheck(check.where, access);
  });
  const accessOpen = interview && isAccessOpen(current, model);
  return {
    model,
    current,
    view,
    interview,
    access,
    accessOpen,
    position,
    end: position.kind === 'end' ? position.end : null,
    path: trail,
    trail: trail.filter(({ check }) => !skipped.includes(check)),
    skipped,
  };
}

/** List the causes that the author of the tree named at an end. */
export function listAuthoredSuspects(
  end: TreeEnd | null,
  { codes }: Pick<GuideModel, 'codes'>,
): readonly CauseId[] {
  if (end === null || 'escalate' in end) return [];
  return 'suspects' in end ? end.suspects : (codes[end.code]?.causes ?? []);
}
