import type { FunctionComponent } from 'preact';
import { sourceOf } from '../../lib/case/answer-sources.ts';
import type { AnswerId, Answers, CheckId } from '../../lib/domain/tree.ts';
import { useAnswerSources, useOwnSources } from './use-answer-sources.ts';

export interface MarkProps {
  check: CheckId;
  answer: AnswerId | undefined;
  /** Part of the reading to show: none, its beginning, or all. */
  reading?: 'none' | 'start' | 'all';
}

/** The mark as a part of the page that is there once findings have been used. */
export type Marker = FunctionComponent<MarkProps> | undefined;

/** Characters of a reading that are shown where there is little room. */
const START = 120;

/** Says that an answer came from findings, and from what; nothing when it did not. */
export function Mark({ check, answer, reading = 'all' }: MarkProps) {
  const source = sourceOf(useAnswerSources(), check, answer);
  if (!source) return null;
  const text =
    reading === 'start' && source.reading.length > START
      ? `${source.reading.slice(0, START)}…`
      : source.reading;
  return (
    <span class="from-findings">
      <strong>{source.agreed ? 'your findings agree' : 'from your findings'}</strong>
      {reading !== 'none' && (source.on !== '' || text !== '') && (
        <>
          {source.on !== '' && <> ({source.on})</>}
          {text !== '' && <>: {text}</>}
        </>
      )}
    </span>
  );
}

/** Keeps the marks to the case that they belong to. Shows nothing. */
export function OwnSources({ answers }: { answers: Answers }) {
  useOwnSources(answers);
  return null;
}
