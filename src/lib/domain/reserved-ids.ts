/**
 * Keys of a case's address that are not checks: the answer being changed, checks to make again, a fix picked out of turn,
 * the places within reach, and that fixes are wanted now. A check with such an id could not be read back from an address.
 */
export const RESERVED_IDS = ['change', 'again', 'try', 'reach', 'now'] as const;
export type ReservedId = (typeof RESERVED_IDS)[number];

/** Begins the key of a fix in an address. Ids have no full stop, so no check can begin with it. */
export const FIX_PREFIX = 'fix.';
