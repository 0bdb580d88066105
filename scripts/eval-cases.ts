import { fileURLToPath } from 'node:url';
import { crossValidate } from '../src/lib/quality/cross-validate.ts';
import { evaluate } from '../src/lib/quality/evaluate-cases.ts';
import { readCases } from '../src/lib/quality/known-cases.ts';
import { toEvidenceModel } from '../src/lib/engine/evidence-model.ts';
import { knowledgeFromDisk } from '../src/lib/knowledge/from-disk.ts';
import { CasesRefused, readCasesFile, refuseCases } from './cases-file.ts';

// npm run eval:cases -- FILE: prints how well known cases are solved, as JSON, and how well without having learnt from them.
// Exit code 2 when the file is unusable.

try {
  const value = readCasesFile(process.argv[2], 'eval:cases');
  const knowledge = knowledgeFromDisk(fileURLToPath(new URL('..', import.meta.url)));
  const model = toEvidenceModel(knowledge);
  const { cases, problems } = readCases(value, model);
  if (problems.length > 0) throw new CasesRefused(problems);
  const crossValidated = crossValidate(knowledge, cases, (others, part) =>
    evaluate(toEvidenceModel(others), others.tree, part),
  );
  console.log(
    JSON.stringify({ ...evaluate(model, knowledge.tree, cases), crossValidated }, null, 2),
  );
} catch (error) {
  refuseCases(error);
}
