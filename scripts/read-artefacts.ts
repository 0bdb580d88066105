import { parseArgs } from 'node:util';
import type { ReadFile } from '../src/lib/artefacts/reader.ts';
import { factLine } from '../src/lib/readings/fact-line.ts';
import { judge } from '../src/lib/readings/judge.ts';
import type { Mask } from '../src/lib/readings/mask.ts';
import type { Judged, ReadingTable } from '../src/lib/readings/readings.ts';
import { wantsOf } from '../src/lib/readings/wants.ts';
import { maskFact, maskOf } from './artefacts/mask-facts.ts';
import { readFileOf } from './artefacts/read-file.ts';
import { readTableOfReadings } from './artefacts/table-of-readings.ts';

// node scripts/read-artefacts.ts FILES… [--json] [--reveal]: reads logs, captures, archives and outputs as the site does, and
// prints what was read, the answers they give with the records, and with --json also the facts. Names and addresses are masked
// unless --reveal is given. Exit code 1 when a file could not be read, 2 when none was named.

const { values, positionals } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    reveal: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});

/** Collect what is printed as JSON. */
function toJson(files: readonly ReadFile[], judged: Judged, mask: Mask) {
  return {
    files: files.map(({ file, kind, records, unreadable, facts, notes, error }) => ({
      file: mask.text(file),
      kind,
      records,
      unreadable,
      facts: facts.length,
      notes: notes.map(mask.text),
      error: error === null ? null : mask.text(error),
    })),
    facts: files.flatMap(({ facts }) => facts.map((fact) => maskFact(fact, mask))),
    answers: judged.answers.map((answer) => ({
      check: answer.check,
      answer: answer.answer,
      certainty: answer.certainty,
      role: answer.role,
      computer: mask.text(answer.computer),
      title: mask.title(answer.template, answer.facts[0] ?? null),
      from: answer.facts.map(({ where, source }) => `${where} of ${mask.text(source)}`),
      time: answer.time,
      doubts: answer.doubts.map(mask.text),
    })),
    attempts: judged.attempts.map(({ from, to, outcome, alike, joinedBy, steps }) => ({
      from,
      to,
      outcome,
      alike,
      joinedBy,
      steps: steps.map(({ fact, template }) => ({
        time: fact.time,
        title: mask.title(template, fact),
        from: `${fact.where} of ${mask.text(fact.source)}`,
      })),
    })),
  };
}

/** Write the same for people: a line for each file, then one for each answer. */
function toLines(
  files: readonly ReadFile[],
  judged: Judged,
  { mask, table: { prefix = '', formats = {} } }: { mask: Mask; table: ReadingTable },
): string[] {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const lines = files.flatMap(({ file, kind, records, unreadable, facts, notes, error }) => [
    `${mask.text(file)}: ${kind}, ${records} records, ${unreadable} unreadable, ${facts.length} facts`,
    ...[...(error === null ? [] : [error]), ...notes].map((note) => `  ${mask.text(note)}`),
  ]);
  const answers = judged.answers.flatMap(
    ({ check, answer, certainty, template, facts, doubts }) => [
      `${check}: ${answer} (${certainty}) ${mask.title(template, facts[0] ?? null)}`,
      ...facts.slice(0, 3).map((fact) => `  ${factLine(fact, { mask, zone, prefix, formats })}`),
      ...doubts.map((doubt) => `  but: ${mask.text(doubt)}`),
    ],
  );
  return [...lines, '', ...(answers.length > 0 ? answers : ['No answer follows from these.'])];
}

if (positionals.length === 0) {
  console.error('Name the files: node scripts/read-artefacts.ts System.evtx capture.pcapng');
  process.exitCode = 2;
} else {
  const table = readTableOfReadings();
  const now = Date.now();
  const wants = wantsOf(table);
  const files: ReadFile[] = [];
  for (const path of positionals) files.push(...(await readFileOf(path, { now, wants })));
  const judged = judge(files, table, { now });
  const facts = files.flatMap((one) => one.facts);
  const mask = maskOf(facts, judged, table, { reveal: values.reveal });
  if (values.json) console.log(JSON.stringify(toJson(files, judged, mask), null, 2));
  else console.log(toLines(files, judged, { mask, table }).join('\n'));
  process.exitCode = files.some(({ error }) => error !== null) ? 1 : 0;
}
