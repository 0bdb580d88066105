import { fileURLToPath } from 'node:url';
import { knowledgeFromDisk } from '../src/lib/knowledge/from-disk.ts';
import { evaluateProposals } from '../src/lib/proposals/evaluate-proposals.ts';
import { toPhraseTable } from '../src/lib/proposals/phrase-table.ts';
import { createTextReader } from '../src/lib/proposals/propose.ts';
import { readCases } from '../src/lib/quality/known-cases.ts';
import { toEvidenceModel } from '../src/lib/engine/evidence-model.ts';
import { CasesRefused, readCasesFile, refuseCases } from './cases-file.ts';

// npm run eval:phrases -- FILE: prints how well the answers read from the reports of cases agree with their own, as JSON.
// Exit code 2 when the file is unusable.

try {
  const value = readCasesFile(process.argv[2], 'eval:phrases');
  const knowledge = knowledgeFromDisk(fileURLToPath(new URL('..', import.meta.url)));
  const { cases, problems } = readCases(value, toEvidenceModel(knowledge));
  if (problems.length > 0) throw new CasesRefused(problems);
  const reports = new Map(
    (value as { cases: { id: string; report?: string }[] }).cases.map(({ id, report }) => [
      id,
      report,
    ]),
  );
  const reported = cases.flatMap(({ id, answers }) => {
    const report = reports.get(id);
    return report === undefined ? [] : [{ id, answers, report }];
  });
  const reader = createTextReader(toPhraseTable(knowledge));
  console.log(JSON.stringify(evaluateProposals(reader, reported), null, 2));
} catch (error) {
  refuseCases(error);
}
