import type { NodeId } from '../domain/tree.ts';
import type { Knowledge } from '../model/knowledge.ts';
import { lookUp } from '../model/look-up.ts';
import type { CaseModel } from './case-model.ts';
import { checkDetail } from './details.ts';
import type { FirstSteps } from './first-steps.ts';
import { cutFirstSteps } from './first-steps.ts';

/** Cut the first steps of a question out of the model, with the longer texts of that question. */
export function firstStepsOf(
  { checks, codes, tree }: Pick<Knowledge, 'checks' | 'codes' | 'tree'>,
  model: CaseModel,
  node: NodeId,
): FirstSteps {
  const check = lookUp(checks, tree.nodes[node]?.check);
  return cutFirstSteps(model, node, {
    checks: check ? { [check.id]: checkDetail(check, codes) } : {},
    fixes: {},
  });
}
