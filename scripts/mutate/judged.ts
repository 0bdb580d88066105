import { readFileSync } from 'node:fs';
import type { Mutant } from './list-mutants.ts';

/** A mutant that somebody has looked at. An equivalent one cannot be noticed; an accepted one is not worth a test. */
export interface Judgement {
  file: string;
  /** The line without the space around it; once it changes, the judgement has to be made again. */
  line: string;
  /** Such as “< → <=”; a second change of that kind in the same line ends with “ #2”. */
  change: string;
  verdict: 'equivalent' | 'accepted';
  why: string;
}

const MAX_TEXT = 60;

const shorten = (text: string): string => {
  const flat = text.replaceAll(/\s+/g, ' ');
  return flat.length > MAX_TEXT ? `${flat.slice(0, MAX_TEXT)}…` : flat;
};

const keyOf = (judged: Pick<Judgement, 'file' | 'line' | 'change'>): string =>
  JSON.stringify([judged.file, judged.line, judged.change]);

/** Return the mutants of a file's code, each with its change in words that name it within its line. */
export function nameChanges(
  mutants: readonly Mutant[],
  code: string,
): (Mutant & { change: string })[] {
  const seen = new Map<string, number>();
  return mutants.map((mutant) => {
    const from = shorten(code.slice(mutant.start, mutant.end));
    const change = `${from} → ${shorten(mutant.replacement)}`;
    const key = keyOf({ file: mutant.file, line: mutant.text, change });
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return { ...mutant, change: count === 1 ? change : `${change} #${count}` };
  });
}

/** Return a function that looks up what was said of a mutant. */
export function readJudgements(path: string): {
  all: readonly Judgement[];
  of: (mutant: Mutant & { change: string }) => Judgement | undefined;
} {
  const all = JSON.parse(readFileSync(path, 'utf8')) as Judgement[];
  const byKey = new Map(all.map((judged) => [keyOf(judged), judged]));
  return { all, of: ({ file, text, change }) => byKey.get(keyOf({ file, line: text, change })) };
}
