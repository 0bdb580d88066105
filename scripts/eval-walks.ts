import { fileURLToPath } from 'node:url';
import { toCaseModel } from '../src/lib/case/case-model.ts';
import { createGuide } from '../src/lib/case/create-guide.ts';
import { knowledgeFromDisk } from '../src/lib/knowledge/from-disk.ts';
import { FOLDS } from '../src/lib/quality/cross-validate.ts';
import { measureUnseenWalks, measureWalks } from '../src/lib/quality/walks/measure-walks.ts';
import { readWalkCases } from '../src/lib/quality/walks/walk-cases.ts';
import { CasesRefused, readCasesFile, refuseCases } from './cases-file.ts';

// npm run eval:walks -- FILE: plays known cases through the troubleshooter and prints where they lead, as JSON, also
// without having learnt from them. Exit code 2 when the file is unusable.

try {
  const value = readCasesFile(process.argv[2], 'eval:walks');
  const knowledge = knowledgeFromDisk(fileURLToPath(new URL('..', import.meta.url)));
  const { cases, problems } = readWalkCases(value, knowledge);
  if (problems.length > 0) throw new CasesRefused(problems);
  const learnt = measureWalks(createGuide(toCaseModel(knowledge)), cases);
  const { unasked, misses, ...unseen } = measureUnseenWalks(knowledge, cases);
  console.log(JSON.stringify({ ...learnt, crossValidated: { folds: FOLDS, ...unseen } }, null, 2));
} catch (error) {
  refuseCases(error);
}
