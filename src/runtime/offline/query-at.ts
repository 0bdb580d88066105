import { caseQuery } from '../../lib/case/case-url.ts';
import { isNode, type Tree } from '../../lib/domain/tree.ts';
import { answersOf, stepsTo } from '../../lib/tree/paths.ts';

/** Leave out the ends of a tree: what is left says how each question is reached. */
export const withoutEnds = ({ start, nodes }: Tree): Tree => ({
  start,
  nodes: Object.fromEntries(
    Object.entries(nodes).map(([id, { check, next }]) => [
      id,
      { check, next: Object.fromEntries(Object.entries(next).filter(([, to]) => isNode(to))) },
    ]),
  ),
});

/**
 * Return the query of the case that a page of the tree represents; empty where the tree has no such place.
 *
 * @param path Address of the page below the troubleshooter: `between/` of a question, `between/vpn/` of an end.
 */
export function queryAt(tree: Tree, path: string): string {
  const [node = '', answer = ''] = path.split('/');
  const steps = stepsTo(tree, node);
  const check = tree.nodes[node]?.check;
  if (!steps || check === undefined) return '';
  const last = answer === '' ? {} : { [check]: answer };
  return caseQuery({ answers: { ...answersOf(steps), ...last }, tried: {} });
}
