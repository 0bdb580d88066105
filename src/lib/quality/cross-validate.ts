import { draw } from './simulate/random.ts';

/** Number of parts into which cases are divided. */
export const FOLDS = 5;
const SEED = 1;

/** Names of the shares that are measured on known cases, from 0 to 1. */
type Share = 'cause1' | 'cause3' | 'fix1' | 'fix3';

/** Shares of known cases that come out right, and their number. */
export type CaseShares = Record<Share, number> & { n: number };

/** Shares on cases that the evidence had not learnt from. */
export type CrossValidated = CaseShares & { folds: number };

/** A case with the address of its report. */
interface Sourced {
  source: string;
}

/**
 * Divide cases into parts of nearly the same number of sources. Cases of one source stay together: two of one thread
 * do not bear witness independently.
 */
export function foldsOf<Case extends Sourced>(cases: readonly Case[], folds = FOLDS): Case[][] {
  const shuffled = [...new Set(cases.map(({ source }) => source))]
    .map((source) => ({ source, at: draw(SEED, source) }))
    .sort((a, b) => a.at - b.at);
  const foldOf = new Map(shuffled.map(({ source }, index) => [source, index % folds]));
  return Array.from({ length: folds }, (_, fold) =>
    cases.filter(({ source }) => foldOf.get(source) === fold),
  );
}

/**
 * Measure parts of the cases, each with knowledge that learnt from all known cases but those of the part’s sources.
 *
 * @param knowledge The knowledge, with the cases that it learns from.
 * @param cases The cases to measure; they may be the same.
 * @param measure Measures a part with the knowledge that has not seen it.
 */
export function measureUnseen<
  Known extends { cases: readonly Sourced[] },
  Case extends Sourced,
  Result,
>(
  knowledge: Known,
  cases: readonly Case[],
  measure: (knowledge: Known, part: readonly Case[]) => Result,
): Result[] {
  return foldsOf(cases)
    .filter((part) => part.length > 0)
    .map((part) => {
      const held = new Set(part.map(({ source }) => source));
      const others = knowledge.cases.filter(({ source }) => !held.has(source));
      return measure({ ...knowledge, cases: others }, part);
    });
}

/** Measure how well cases are solved that the evidence has not learnt from: the mean of their parts. */
export function crossValidate<Known extends { cases: readonly Sourced[] }, Case extends Sourced>(
  knowledge: Known,
  cases: readonly Case[],
  measure: (knowledge: Known, part: readonly Case[]) => CaseShares,
): CrossValidated {
  const parts = measureUnseen(knowledge, cases, measure);
  const n = parts.reduce((sum, part) => sum + part.n, 0);
  const mean = (share: Share): number =>
    n === 0 ? 0 : parts.reduce((sum, part) => sum + part[share] * part.n, 0) / n;
  return {
    folds: FOLDS,
    n,
    cause1: mean('cause1'),
    cause3: mean('cause3'),
    fix1: mean('fix1'),
    fix3: mean('fix3'),
  };
}
