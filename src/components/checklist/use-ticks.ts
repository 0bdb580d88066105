import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { TICKS_KEY, loadForeignTicks, loadTicks, saveTicks } from '../../lib/checklist/ticks.ts';

/**
 * The ticked lines, remembered on this device. They are null until hydration, so that boxes ticked
 * before that are kept and not reset.
 */
export function useTicks(known: readonly string[]) {
  const form = useRef<HTMLFormElement>(null);
  const [ticked, setTicked] = useState<readonly string[] | null>(null);
  const [cleared, setCleared] = useState<readonly string[]>([]);
  const [saved, setSaved] = useState(true);

  useEffect(() => {
    const boxes = form.current?.querySelectorAll<HTMLInputElement>('input:checked') ?? [];
    const early = [...boxes].map(({ id }) => id);
    const stored = loadTicks(known);
    const all = known.filter((id) => stored.includes(id) || early.includes(id));
    setTicked(all);
    if (all.length > stored.length) setSaved(saveTicks([...all, ...loadForeignTicks(known)]));
    const follow = (event: StorageEvent): void => {
      if (event.key === TICKS_KEY) setTicked(loadTicks(known));
    };
    // Other tabs are not heard while the page is kept for the browser’s Back.
    const catchUp = ({ persisted }: PageTransitionEvent): void => {
      if (persisted) setTicked(loadTicks(known));
    };
    addEventListener('storage', follow);
    addEventListener('pageshow', catchUp);
    return () => {
      removeEventListener('storage', follow);
      removeEventListener('pageshow', catchUp);
    };
  }, [known]);

  const put = useCallback(
    (next: readonly string[], undo: readonly string[]): void => {
      setTicked(next);
      setCleared(undo);
      // Clearing clears all; every other change leaves alone what a newer version has ticked.
      setSaved(saveTicks(undo.length > 0 ? next : [...next, ...loadForeignTicks(known)]));
    },
    [known],
  );

  return {
    form,
    ticked,
    /** Ticks that the last clearing removed, as long as they can be restored. */
    cleared,
    /** Set when this device remembers the ticks. */
    saved,
    toggle: (id: string, on: boolean): void => {
      const rest = (ticked ?? []).filter((other) => other !== id);
      put(on ? [...rest, id] : rest, []);
    },
    clear: (): void => put([], ticked ?? []),
    restore: (): void => put(cleared, []),
  };
}
