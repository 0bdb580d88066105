import { fileURLToPath } from 'node:url';
import { toCaseModel } from '../src/lib/case/case-model.ts';
import { createGuide } from '../src/lib/case/create-guide.ts';
import { knowledgeFromDisk } from '../src/lib/knowledge/from-disk.ts';
import type { Knowledge } from '../src/lib/model/knowledge.ts';
import { crossValidate } from '../src/lib/quality/cross-validate.ts';
import type { WalkFigures } from '../src/lib/quality/walks/measure-walks.ts';
import { measureWalks } from '../src/lib/quality/walks/measure-walks.ts';
import type { WalkCase } from '../src/lib/quality/walks/walk-cases.ts';
import { readWalkCases } from '../src/lib/quality/walks/walk-cases.ts';
import { CasesRefused, readCasesFile, refuseCases } from './cases-file.ts';

// npm run eval:walks -- FILE: plays known cases through the troubleshooter and prints where they lead, as JSON, also
// without having learnt from them. Exit code 2 when the file is unusable.

try {
  const value = readCasesFile(process.argv[2], 'eval:walks');
  const knowledge = knowledgeFromDisk(fileURLToPath(new URL('..', import.meta.url)));
  const { cases, problems } = readWalkCases(value, knowledge);
  if (problems.length > 0) throw new CasesRefused(problems);
  const measure = (known: Knowledge, part: readonly WalkCase[]): WalkFigures =>
    measureWalks(createGuide(toCaseModel(known)), part);
  const crossValidated = crossValidate(knowledge, cases, measure);
  console.log(JSON.stringify({ ...measure(knowledge, cases), crossValidated }, null, 2));
} catch (error) {
  refuseCases(error);
}
