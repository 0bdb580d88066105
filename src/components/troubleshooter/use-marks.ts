import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Marks } from '../../lib/case/readings.ts';
import { belongTo } from '../../lib/case/readings.ts';
import type { Answers } from '../../lib/domain/tree.ts';
import { ignoreMarks, marks, onMarks } from './findings-store.ts';

/** Return the marks of this tab, as they change. */
export function useMarks(): Marks {
  const [current, setCurrent] = useState(marks);
  useLayoutEffect(() => {
    // They may have changed between the first render and this effect.
    setCurrent(marks());
    return onMarks(() => setCurrent(marks()));
  }, []);
  return current;
}

/**
 * Ignore the marks when another case is opened than the one that they were made in. That is decided when the first answers
 * appear. An empty case decides nothing, because the browser’s Back can bring its answers back.
 */
export function useOwnMarks(answers: Answers): void {
  const hasAnswersRef = useRef(false);
  useLayoutEffect(() => {
    const empty = Object.keys(answers).length === 0;
    if (!empty && !hasAnswersRef.current && !belongTo(marks(), answers)) ignoreMarks();
    hasAnswersRef.current = !empty;
  }, [answers]);
}
