import { lookUp } from '../model/look-up.ts';
import type { Knowledge } from '../model/knowledge.ts';
import type { VolatileData } from '../schema/volatile.ts';

/** List the volatile claims that a page names, in its order. */
export const claimsOf = (
  ids: readonly string[],
  { volatile }: Pick<Knowledge, 'volatile'>,
): VolatileData[] =>
  ids.flatMap((id) => {
    const claim = lookUp(volatile, id);
    return claim ? [claim] : [];
  });
