import { memo } from '../domain/memo.ts';

type Identified = Readonly<{ id: string }>;

const places = new WeakMap<readonly Identified[], Map<string, Identified>>();

/**
 * The item of a list with an id, if there is one. The list is indexed once, so that pages which look up every entry stay
 * quick however many there are; it must not change afterwards.
 */
export function lookUp<Item extends Identified>(
  list: readonly Item[],
  id: string | undefined,
): Item | undefined {
  if (id === undefined) return undefined;
  const index = memo(places, list, () => new Map(list.map((item) => [item.id, item])));
  return index.get(id) as Item | undefined;
}
