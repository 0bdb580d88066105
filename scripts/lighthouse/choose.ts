/**
 * Choose members to represent a kind: the first, then evenly spread ones.
 *
 * @param members At least one, the one most worth looking at first.
 * @param count How many to choose; all when there are no more than that.
 */
export function choose<Member>(members: readonly Member[], count: number): Member[] {
  const total = Math.min(count, members.length);
  return Array.from(
    { length: total },
    (_, index) => members[Math.floor((index * members.length) / total)] as Member,
  );
}
