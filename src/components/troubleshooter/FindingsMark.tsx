import type { FunctionComponent } from 'preact';
import { markOf } from '../../lib/case/readings.ts';
import type { AnswerId, CheckId } from '../../lib/domain/tree.ts';
import { useMarks } from './use-marks.ts';

export interface MarkProps {
  check: CheckId;
  answer: AnswerId | undefined;
  /** How much of the reading is shown: none of it, its beginning, or all. */
  reading?: 'none' | 'start' | 'all';
}

/** The mark as a part of the page that is there once findings have been used. */
export type Marker = FunctionComponent<MarkProps> | undefined;

/** Characters of a reading that are shown where there is little room. */
const START = 120;

/** Says that an answer came from findings, and from what; nothing when it did not. */
export function Mark({ check, answer, reading = 'all' }: MarkProps) {
  const mark = markOf(useMarks(), check, answer);
  if (!mark) return null;
  const text =
    reading === 'start' && mark.reading.length > START
      ? `${mark.reading.slice(0, START)}…`
      : mark.reading;
  return (
    <span class="from-findings">
      <strong>{mark.agreed ? 'your findings agree' : 'from your findings'}</strong>
      {reading !== 'none' && (mark.on !== '' || text !== '') && (
        <>
          {mark.on !== '' && <> ({mark.on})</>}
          {text !== '' && <>: {text}</>}
        </>
      )}
    </span>
  );
}
