import { ROOT } from '../../scripts/machine/project.mjs';
import { knownIds, toCaseModel } from '../../src/lib/case/case-model.ts';
import { once } from '../../src/lib/domain/memo.ts';
import { knowledgeFromDisk } from '../../src/lib/knowledge/from-disk.ts';

/** Read the content that inputs are made of, once. */
export const realModel = once(() => {
  const knowledge = knowledgeFromDisk(ROOT);
  const model = toCaseModel(knowledge);
  return { knowledge, model, known: knownIds(model) };
});
