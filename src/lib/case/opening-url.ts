import { answersOf, nodeUrl, stepsTo } from '../tree/paths.ts';
import type { Answers, NodeId, Tree } from '../domain/tree.ts';
import { isNode } from '../domain/tree.ts';
import type { CaseModel } from './case-model.ts';
import { caseUrl } from './case-url.ts';
import { needsWork } from './work.ts';

/** List the questions after the first answer. */
export const openingNodes = (tree: Tree): NodeId[] =>
  Object.values(tree.nodes[tree.start]?.next ?? {}).filter(isNode);

/**
 * List the questions whose pages contain the troubleshooter, which opens with them drawn: those after the first answer, but for
 * the ones that ask for work, whose description is loaded later.
 */
export const openingPages = ({ tree, checks }: Pick<CaseModel, 'tree' | 'checks'>): NodeId[] =>
  openingNodes(tree).filter((node) => {
    const check = checks[tree.nodes[node]?.check ?? ''];
    return check !== undefined && !needsWork(check);
  });

const same = (one: Answers, other: Answers): boolean =>
  Object.keys(one).length === Object.keys(other).length &&
  Object.entries(one).every(([check, answer]) => other[check] === answer);

/** Return the address at which the troubleshooter opens with these answers: the page of the question, if it has one. */
export function openingUrl(tree: Tree, answers: Answers): string {
  const node = openingNodes(tree).find((id) => same(answersOf(stepsTo(tree, id) ?? []), answers));
  return node === undefined ? caseUrl({ answers, tried: {} }) : nodeUrl(node);
}
