import { lookUp } from '../knowledge/look-up.ts';
import type { Knowledge } from '../knowledge/model.ts';
import type { VolatileData } from '../schema/volatile.ts';

/** The volatile claims that a page names, in its order. */
export const claimsOf = (
  ids: readonly string[],
  { volatile }: Pick<Knowledge, 'volatile'>,
): VolatileData[] =>
  ids.flatMap((id) => {
    const claim = lookUp(volatile, id);
    return claim ? [claim] : [];
  });
