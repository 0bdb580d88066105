import type { Answers, CheckId } from '../domain/tree.ts';
import type { PhraseReader } from './propose.ts';

/** A report in words, with the answers that somebody took from it. */
export interface ToldCase {
  id: string;
  report: string;
  answers: Answers;
}

/** Agreement of proposals with answers that people took from the same texts. */
export interface ProposalFigures {
  cases: number;
  /** Share of right proposals among those for checks that were answered. */
  precision: number;
  /** The same among all proposals; some of the rest are true and were not noted. */
  strictPrecision: number;
  /** Share of the answers that were proposed. Many are not in the words of the report. */
  recall: number;
  right: number;
  /** Proposed: other answers than those that were noted. */
  wrong: { id: string; check: CheckId; proposed: string; noted: string; words: string }[];
  /** Proposed for checks without a noted answer. */
  unnoted: number;
  /** Checks for which the text gave several answers, to choose from. */
  undecided: number;
  missed: number;
}

const share = (part: number, whole: number): number =>
  whole === 0 ? 1 : Math.round((part / whole) * 1000) / 1000;

/** Measure a reader on reports whose answers are known. */
export function evaluateProposals(
  { propose }: PhraseReader,
  cases: readonly ToldCase[],
): ProposalFigures {
  const found = { right: 0, unnoted: 0, undecided: 0, missed: 0 };
  const wrong: ProposalFigures['wrong'] = [];
  for (const { id, report, answers } of cases) {
    let right = 0;
    for (const { check, answers: proposed } of propose(report)) {
      const [only, ...more] = proposed;
      const noted = answers[check];
      if (only === undefined || more.length > 0) found.undecided += 1;
      else if (noted === undefined) found.unnoted += 1;
      else if (noted === only.answer) right += 1;
      else wrong.push({ id, check, proposed: only.answer, noted, words: only.quote.found });
    }
    found.right += right;
    found.missed += Object.keys(answers).length - right;
  }
  const { right } = found;
  return {
    cases: cases.length,
    precision: share(right, right + wrong.length),
    strictPrecision: share(right, right + wrong.length + found.unnoted),
    recall: share(right, right + found.missed),
    ...found,
    wrong,
  };
}
