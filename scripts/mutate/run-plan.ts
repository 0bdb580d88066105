import type { NumberedMutant } from './instrument.ts';

/** Orders for the worker that runs the tests; a JSON file. */
export interface RunPlan {
  mutants: readonly NumberedMutant[];
  /** The file for the results. */
  results: string;
  /** Milliseconds of the processor; a test that takes longer without mutants is not run with them. */
  maxTime: number;
}

/** Results of a run; a JSON file. */
export interface RunResult {
  /** The test that killed each mutant. */
  killed: Record<number, string>;
  covered: number[];
  /** Tests that were too slow for mutants. */
  slow: string[];
  /** Tests that failed without a mutant, or after one. */
  failing: string[];
}
