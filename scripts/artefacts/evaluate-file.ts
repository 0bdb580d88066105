import type { Fact } from '../../src/lib/artefacts/fact.ts';
import type { ReadFile } from '../../src/lib/artefacts/reader.ts';
import { judge } from '../../src/lib/readings/judge.ts';
import type { FactAnswer, JudgeOptions, ReadingTable } from '../../src/lib/readings/readings.ts';
import { maskFact, maskOf } from './mask-facts.ts';

/** Result for one file of a folder, judged by itself. The keys are a contract with those that compare them. */
export interface Evaluated {
  /** Path within the folder. */
  file: string;
  /** Kind of artefact; several, of a text with several outputs, joined with `+`. */
  kind: string;
  records: number;
  unreadable: number;
  facts: Fact[];
  answers: { check: string; answer: string; from: string; certainty: string }[];
  seconds: number;
  error: string | null;
}

/** Write the record that an answer rests on, such as `record 17 of lab-dc-lsm.evtx`; of an absence, its sentence. */
const toFrom = ({ facts: [fact], title }: FactAnswer): string =>
  fact === undefined ? title : `${fact.where} of ${fact.source}`;

const sum = (files: readonly ReadFile[], key: 'records' | 'unreadable'): number =>
  files.reduce((total, file) => total + file[key], 0);

/** Put what was read in one file together, and judge it. A ZIP counts the records of what is in it. */
export function evaluateFile(
  file: string,
  read: readonly ReadFile[],
  {
    table,
    options,
    seconds,
    masked,
  }: { table: ReadingTable; options: JudgeOptions; seconds: number; masked: boolean },
): Evaluated {
  const judged = judge(read, table, options);
  const [first] = read;
  const zip = first?.kind === 'zip';
  const counted = zip ? read.filter(({ kind }) => kind !== 'zip') : read;
  const facts = read.flatMap((one) => one.facts);
  const mask = maskOf(facts, judged, table, { reveal: !masked });
  return {
    file,
    kind: zip ? 'zip' : [...new Set(read.map(({ kind }) => kind))].join('+'),
    records: sum(counted, 'records'),
    unreadable: sum(counted, 'unreadable'),
    facts: masked ? facts.map((fact) => maskFact(fact, mask)) : facts,
    answers: judged.answers.map((one) => ({
      check: one.check,
      answer: one.answer,
      from: mask.text(toFrom(one)),
      certainty: one.certainty,
    })),
    seconds: Math.round(seconds * 1000) / 1000,
    error: first?.error ?? null,
  };
}
