import { useEffect, useState } from 'preact/hooks';

/**
 * Load a part of the page when it is first needed.
 *
 * @returns `part` is null until it is loaded; `failed` says that it could not be.
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
      // Passed as a function, because `setPart` would call a part that is one.
      (loaded) => setPart(() => loaded),
      () => setFailed(true),
    );
  }, [load, needed, part]);
  return { part, failed };
}
