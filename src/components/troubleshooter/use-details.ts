import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Details } from '../../lib/case/details.ts';
import { detailUrl } from '../../lib/case/details.ts';

/** Ids whose details are wanted. */
export type Wanted = { [Kind in keyof Details]: readonly string[] };

/**
 * Fetches the details of what is shown, once each. What cannot be fetched stays away: every place that shows details
 * has a link to the entry's own page.
 *
 * @param first Details that came with the page.
 */
export function useDetails(first: Details, wanted: Wanted) {
  const [details, setDetails] = useState(first);
  /** Addresses of what could not be fetched. */
  const [lost, setLost] = useState<readonly string[]>([]);
  const asked = useRef(new Set<string>());

  const fetchDetail = useCallback(async (kind: keyof Details, id: string): Promise<void> => {
    const url = detailUrl(kind, id);
    if (asked.current.has(url)) return;
    asked.current.add(url);
    try {
      const answer = await fetch(url);
      if (!answer.ok) throw new Error(answer.statusText);
      const detail = (await answer.json()) as never;
      setDetails((known) => ({ ...known, [kind]: { ...known[kind], [id]: detail } }));
    } catch {
      asked.current.delete(url);
      setLost((known) => [...known, url]);
    }
  }, []);

  const want = useCallback(
    (ids: Wanted): void => {
      for (const kind of ['checks', 'fixes'] as const)
        for (const id of ids[kind]) if (!Object.hasOwn(first[kind], id)) void fetchDetail(kind, id);
    },
    [first, fetchDetail],
  );

  const key = [...wanted.checks, '', ...wanted.fixes].join(' ');
  useEffect(() => want(wanted), [key, want]);
  /** Whether the details of an entry are there, or cannot be had. */
  const settled = (kind: keyof Details, id: string): boolean =>
    Object.hasOwn(details[kind], id) || lost.includes(detailUrl(kind, id));
  return { details, want, settled };
}
