import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { AnswerSources } from '../../lib/case/answer-sources.ts';
import { belongToCase } from '../../lib/case/answer-sources.ts';
import type { Answers } from '../../lib/domain/tree.ts';
import { getSources, ignoreSources, listenToSources } from '../artefacts/findings-store.ts';

/** Return the sources of this tab, as they change. */
export function useAnswerSources(): AnswerSources {
  const [sources, setSources] = useState(getSources);
  useLayoutEffect(() => {
    // They may have changed since the first render.
    setSources(getSources());
    return listenToSources(() => setSources(getSources()));
  }, []);
  return sources;
}

/**
 * Ignore sources that belong to another case. Decided when a case is opened or started; an empty case decides nothing,
 * because the browser’s Back can bring its answers back.
 */
export function useOwnSources(answers: Answers): void {
  const hasAnswersRef = useRef(false);
  useLayoutEffect(() => {
    const empty = Object.keys(answers).length === 0;
    if (!empty && !hasAnswersRef.current && !belongToCase(getSources(), answers)) ignoreSources();
    hasAnswersRef.current = !empty;
  }, [answers]);
}
