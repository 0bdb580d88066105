import { BASE } from '../../lib/domain/base.ts';
import type { Case } from '../../lib/domain/case.ts';
import { EMPTY_CASE, isEmpty } from '../../lib/domain/case.ts';
import type { NodeId, Tree } from '../../lib/domain/tree.ts';
import type { KnownIds, ReadCase } from '../../lib/case/case-url.ts';
import { PLAIN_VIEW, caseQuery, readCase } from '../../lib/case/case-url.ts';
import type { Snapshot } from '../../lib/case/transition.ts';
import { answersOf, stepsTo } from '../../lib/tree/paths.ts';

const HOME = `${BASE}troubleshoot/`;

/** Return the case that leads to a question: an empty one for the first question, and for an id that is not a question. */
export function caseAt(tree: Tree, node: NodeId): Case {
  const steps = Object.hasOwn(tree.nodes, node) ? stepsTo(tree, node) : null;
  return steps && steps.length > 0 ? { answers: answersOf(steps), tried: {} } : EMPTY_CASE;
}

/** Return the question whose page a path is: `between` for `/troubleshoot/between/`, empty for `/troubleshoot/`. */
const nodeOfPath = (path: string): NodeId => path.slice(HOME.length).replace(/\/$/, '');

/** Return a case as if it had been read from an address. */
export const plainCase = (of: Case): ReadCase => ({
  case: of,
  ...PLAIN_VIEW,
  dropped: [],
  foreign: [],
});

/**
 * Read the case of an address: its query, or, where that holds none, the case that leads to the question of its path. Other
 * sites add parameters to links: `/troubleshoot/between/?fbclid=x`.
 */
export function caseOfAddress(
  { pathname, search }: Pick<Location, 'pathname' | 'search'>,
  tree: Tree,
  known: KnownIds,
): ReadCase {
  const read = readCase(search, known);
  const { answers } = caseAt(tree, nodeOfPath(pathname));
  return isEmpty(read.case) ? { ...read, case: { ...read.case, answers } } : read;
}

/** Write the address of a step. */
export const stepAddress = (step: Snapshot, foreign?: ReadCase['foreign']): string =>
  HOME + caseQuery(...step, foreign);
