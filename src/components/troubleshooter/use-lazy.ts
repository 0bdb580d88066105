import { useEffect, useState } from 'preact/hooks';

/**
 * Loads a part of the page when it is first needed.
 *
 * @returns The part, or null while it is not there; `failed` when it could not be loaded.
 */
export function useLazy<Part>(
  load: () => Promise<Part>,
  needed: boolean,
): { part: Part | null; failed: boolean } {
  const [part, setPart] = useState<Part | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (!needed || part !== null) return;
    load().then(
      // A component is a function: setState would call it.
      (loaded) => setPart(() => loaded),
      () => setFailed(true),
    );
  }, [needed]);
  return { part, failed };
}
