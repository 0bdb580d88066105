import { useEffect, useState } from 'preact/hooks';
import { PATIENCE_MS } from './patience.ts';

/**
 * Load a part of the page when it is first needed, and once more when the network is back.
 *
 * @returns `part` is null until it is loaded; `failed` says that it could not be, or that it takes too long.
 */
export function useLazy<Part>(
  load: () => Promise<Part>,
  needed: boolean,
): { part: Part | null; failed: boolean } {
  const [part, setPart] = useState<Part | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (!needed || part !== null) return;
    const fail = (): void => setFailed(true);
    const start = (): void => {
      load().then(
        // Passed as a function, because `setPart` would call a part that is one.
        (loaded) => setPart(() => loaded),
        fail,
      );
    };
    start();
    const timer = setTimeout(fail, PATIENCE_MS);
    addEventListener('online', start);
    return () => {
      clearTimeout(timer);
      removeEventListener('online', start);
    };
  }, [load, needed, part]);
  return { part, failed: failed && part === null };
}
