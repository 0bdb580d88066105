import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { ReadingTable } from '../../lib/readings/readings.ts';
import type { Given } from './given.ts';
import type { ArtefactReader } from './reading/artefact-reader.ts';
import type { ReadProgress, EvidenceReading } from './reading/evidence-reading.ts';
import { startReader } from './reading/start-reader.ts';

/** Sentences for what stops all reading. What stops one file is said beside its name. */
const PROBLEMS = {
  load: 'The part that reads could not be loaded. Check the network, then give it again.',
  read: 'Reading stopped. Give the files again, fewer at a time.',
};

/**
 * Read what is given, and keep what all of it says together until the panel goes.
 *
 * @param script File name of the diagnostic script, whose findings are read too; null where there is none.
 */
export function useReading(script: string | null) {
  const [reading, setReading] = useState<EvidenceReading | null>(null);
  const [table, setTable] = useState<ReadingTable | null>(null);
  const [progress, setProgress] = useState<ReadProgress | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const readerRef = useRef<Promise<ArtefactReader> | null>(null);
  const cancelRef = useRef<AbortController | null>(null);

  const forget = useCallback((): void => {
    cancelRef.current?.abort();
    void readerRef.current?.then(
      (reader) => reader.end(),
      () => undefined,
    );
    readerRef.current = null;
    setReading(null);
    setProgress(null);
    setProblem(null);
  }, []);
  useEffect(() => forget, [forget]);

  /** Read, and return what is known then; null where it was cancelled or failed. */
  const take = useCallback(
    async (given: Given): Promise<EvidenceReading | null> => {
      cancelRef.current?.abort();
      const cancel = new AbortController();
      cancelRef.current = cancel;
      setProblem(null);
      setProgress({ share: 0, file: given.files[0]?.name ?? '' });
      try {
        readerRef.current ??= startReader(script);
        const reader = await readerRef.current.catch((error: unknown) => {
          readerRef.current = null;
          setProblem(PROBLEMS.load);
          throw error;
        });
        setTable(reader.table);
        const read = await reader.take(given, setProgress, cancel.signal);
        if (read) setReading(read);
        return read;
      } catch {
        setProblem((known) => known ?? PROBLEMS.read);
        return null;
      } finally {
        if (cancelRef.current === cancel) setProgress(null);
      }
    },
    [script],
  );
  const judgeAt = useCallback(async (failedAt: number | null): Promise<void> => {
    const reader = await readerRef.current;
    if (reader) setReading(await reader.judgeAt(failedAt));
  }, []);
  const cancel = useCallback((): void => cancelRef.current?.abort(), []);
  return { reading, table, progress, problem, take, judgeAt, cancel, forget };
}
