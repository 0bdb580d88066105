import type { Band } from '../engine/bands.ts';
import type { Knowledge } from '../model/knowledge.ts';
import { answersOf, paths } from '../tree/paths.ts';
import type { Path } from '../tree/paths.ts';
import type { CauseId, FixId } from '../domain/tree.ts';
import { listAuthoredSuspects } from './case-facts.ts';
import type { Guide } from './create-guide.ts';
import { createGuide } from './create-guide.ts';
import { toCaseModel } from './case-model.ts';

/** The facts on the page of an end. */
export interface StaticEnd {
  /** The suspects in the order of the evidence, as the troubleshooter has them; the author's own come with them. */
  suspects: { cause: CauseId; band: Band }[];
  /** The fixes for them, in the order in which to try them. */
  fixes: FixId[];
}

/** The most fixes that a page without scripts lists. */
const MAX_FIXES = 10;

function toStaticEnd({ model, getStaticSituation }: Guide, { steps, end }: Path): StaticEnd {
  const now = getStaticSituation({ answers: answersOf(steps), tried: {} });
  const named = listAuthoredSuspects(end, model);
  const suspects = now.ranking.filter(
    ({ cause }) => now.suspects.includes(cause) || named.includes(cause),
  );
  const ranked =
    now.kind === 'fix' ? [now.next, ...now.after] : now.kind === 'escalate' ? now.after : [];
  return {
    suspects: suspects.map(({ cause, band }) => ({ cause, band })),
    fixes: ranked
      .filter(({ forCause }) => suspects.some(({ cause }) => cause === forCause))
      .slice(0, MAX_FIXES)
      .map(({ fix }) => fix),
  };
}

/** List the suspects and fixes at each end of the tree, in the order of `paths`. */
export function staticEnds(knowledge: Knowledge): StaticEnd[] {
  const guide = createGuide(toCaseModel(knowledge));
  return paths(knowledge.tree).map((path) => toStaticEnd(guide, path));
}
