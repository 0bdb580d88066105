import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { evaluate } from '../src/lib/quality/evaluate-cases.ts';
import { readCases } from '../src/lib/quality/known-cases.ts';
import { toEvidenceModel } from '../src/lib/engine/evidence-model.ts';
import { knowledgeFromDisk } from '../src/lib/knowledge/from-disk.ts';

// npm run eval:cases -- FILE: prints how well known cases are solved, as JSON. Exit code 2 when the file is unusable.

const refuse = (...lines: string[]): never => {
  for (const line of lines) console.error(line);
  process.exit(2);
};

const readJson = (file: string): unknown => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    return refuse(`${file} cannot be read: ${(error as Error).message}`);
  }
};

const [name] = process.argv.slice(2);
if (name === undefined)
  refuse('Name a file of cases: npm run eval:cases -- src/content/cases.json');
else {
  // npm runs scripts in the project's root; the name is relative to the user's folder.
  const file = resolve(process.env['INIT_CWD'] ?? process.cwd(), name);
  const knowledge = knowledgeFromDisk(fileURLToPath(new URL('..', import.meta.url)));
  const model = toEvidenceModel(knowledge);
  const { cases, problems } = readCases(readJson(file), model);
  if (problems.length > 0) refuse(...problems);
  console.log(JSON.stringify(evaluate(model, knowledge.tree, cases), null, 2));
}
