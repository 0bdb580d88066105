import type { Band } from '../engine/bands.ts';
import type { Knowledge } from '../model/knowledge.ts';
import { answersOf, paths } from '../tree/paths.ts';
import type { Path } from '../tree/paths.ts';
import type { CauseId, FixId } from '../domain/tree.ts';
import { caseModel } from './case-model.ts';
import type { CaseModel } from './case-model.ts';
import { settled, suspectsOf } from './situation.ts';

/** What the page of an end says. */
export interface SettledEnd {
  /** The suspects in the order of the evidence, as the troubleshooter has them; the author's own come with them. */
  suspects: { cause: CauseId; band: Band }[];
  /** The fixes for them, the first one to try first. */
  fixes: FixId[];
}

/** More fixes than a page without scripts lists. */
const MOST_FIXES = 10;

function settledEnd(model: CaseModel, { steps, end }: Path): SettledEnd {
  const now = settled(model, { answers: answersOf(steps), tried: {} });
  const named = suspectsOf(end, model);
  const suspects = now.standing.filter(
    ({ cause }) => now.suspects.includes(cause) || named.includes(cause),
  );
  const ranked =
    now.kind === 'fix' ? [now.next, ...now.after] : now.kind === 'escalate' ? now.after : [];
  return {
    suspects: suspects.map(({ cause, band }) => ({ cause, band })),
    fixes: ranked
      .filter(({ forCause }) => suspects.some(({ cause }) => cause === forCause))
      .slice(0, MOST_FIXES)
      .map(({ fix }) => fix),
  };
}

/** What is suspected at each end of the tree and how to mend it, in the order of `paths`. */
export function settledEnds(knowledge: Knowledge): SettledEnd[] {
  const model = caseModel(knowledge);
  return paths(knowledge.tree).map((path) => settledEnd(model, path));
}
