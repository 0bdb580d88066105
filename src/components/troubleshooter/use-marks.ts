import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Marks } from '../../lib/case/readings.ts';
import { belongTo } from '../../lib/case/readings.ts';
import type { Answers } from '../../lib/domain/tree.ts';
import { ignoreMarks, marks, onMarks } from './findings-store.ts';

/** The marks of this tab, as they change. */
export function useMarks(): Marks {
  const [seen, see] = useState(marks);
  useLayoutEffect(() => {
    // They may have changed since this was drawn.
    see(marks());
    return onMarks(() => see(marks()));
  }, []);
  return seen;
}

/**
 * Keeps the marks to the case that they were made in. That is asked when a case is opened or hasAnswersRef; an empty case
 * decides nothing, because the browser’s Back can bring its answers back.
 */
export function useOwnMarks(answers: Answers): void {
  const hasAnswersRef = useRef(false);
  useLayoutEffect(() => {
    const empty = Object.keys(answers).length === 0;
    if (!empty && !hasAnswersRef.current && !belongTo(marks(), answers)) ignoreMarks();
    hasAnswersRef.current = !empty;
  }, [answers]);
}
