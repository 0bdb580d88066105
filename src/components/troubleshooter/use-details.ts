import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Details } from '../../lib/case/details.ts';
import { detailUrl } from '../../lib/case/details.ts';
import { fetchJson } from '../../lib/case/fetch-model.ts';

/** Ids of entries whose details are needed. */
export type Wanted = { [Kind in keyof Details]: readonly string[] };

/**
 * Fetch the details of the entries on the screen, once each. Leave out those that fail to load: every place for details has
 * a link to the entry’s own page.
 *
 * @param first Details that came with the page.
 * @returns `areSettled` says whether details are there, or could not be fetched.
 */
export function useDetails(first: Details, wanted: readonly Wanted[]) {
  const [details, setDetails] = useState(first);
  const [failed, setFailed] = useState<readonly string[]>([]);
  const requested = useRef(new Set<string>());

  const fetchDetail = useCallback(
    async (kind: keyof Details, id: string): Promise<void> => {
      const url = detailUrl(kind, id);
      if (Object.hasOwn(first[kind], id) || requested.current.has(url)) return;
      requested.current.add(url);
      try {
        const detail = await fetchJson<never>(url);
        setDetails((known) => ({ ...known, [kind]: { ...known[kind], [id]: detail } }));
      } catch {
        requested.current.delete(url);
        setFailed((known) => [...known, url]);
      }
    },
    [first],
  );

  // Needed ids as text, because the arrays are new at every render.
  const key = JSON.stringify(wanted);
  useEffect(() => {
    for (const { checks, fixes } of JSON.parse(key) as Wanted[]) {
      for (const id of checks) void fetchDetail('checks', id);
      for (const id of fixes) void fetchDetail('fixes', id);
    }
  }, [key, fetchDetail]);
  const areSettled = (ids: Wanted): boolean =>
    (['checks', 'fixes'] as const).every((kind) =>
      ids[kind].every(
        (id) => Object.hasOwn(details[kind], id) || failed.includes(detailUrl(kind, id)),
      ),
    );
  return { details, areSettled };
}
