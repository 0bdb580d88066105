import type { Mask } from './mask.ts';
import type { Attempt, Judged, ReadingTable } from './readings.ts';

/**
 * State of one stage in an attempt: it has a record (`seen`), only what comes after it has one (`passed`), it failed there, it was
 * not reached as the attempt had failed before, or nothing shows it.
 */
export type StageState = 'seen' | 'passed' | 'failed' | 'not-reached' | 'unknown';

/** One stage of one attempt. */
export interface TimelineCell {
  stage: string;
  state: StageState;
  /** Time of its last record, in milliseconds since 1970. */
  time: number | null;
  /** Title of that record; of the one that failed where it failed. */
  title: string | null;
}

/** One attempt as it is drawn: a row with a cell for each stage. */
export interface TimelineRow {
  attempt: Attempt;
  cells: TimelineCell[];
}

/** The picture of the attempts: columns are the stages, rows the attempts, the failing one in front. */
export interface Timeline {
  stages: { id: string; title: string }[];
  rows: TimelineRow[];
  /** Attempts that have no row. */
  more: number;
}

function stateAt(index: number, { outcome, endedAt, reached }: Attempt, seen: boolean): StageState {
  if (outcome === 'failed' && index === endedAt) return 'failed';
  if (seen) return 'seen';
  if (outcome === 'failed' && endedAt !== null && index > endedAt) return 'not-reached';
  return index < reached ? 'passed' : 'unknown';
}

/** Draw up the picture of the attempts. */
export const toTimeline = (
  { attempts, moreAttempts }: Pick<Judged, 'attempts' | 'moreAttempts'>,
  { stages }: Pick<ReadingTable, 'stages'>,
  mask: Mask,
): Timeline => ({
  stages,
  more: moreAttempts,
  rows: attempts.map((attempt) => ({
    attempt,
    cells: stages.map(({ id }, index) => {
      const steps = attempt.steps.filter(({ stage }) => stage === index);
      const state = stateAt(index, attempt, steps.length > 0);
      const step =
        state === 'failed' ? attempt.steps.findLast(({ ends }) => ends === 'failed') : steps.at(-1);
      return {
        stage: id,
        state,
        time: step?.fact.time ?? null,
        title: step ? mask.title(step.template, step.fact) : null,
      };
    }),
  })),
});
