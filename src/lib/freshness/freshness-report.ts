import type { AgeingClaim, AgeingReview } from './freshness.ts';

const left = (days: number): string => {
  const count = Math.abs(days) === 1 ? '1 day' : `${Math.abs(days)} days`;
  return days < 0 ? `expired ${count} ago` : days === 0 ? 'last day today' : `${count} left`;
};

/** Write the claims and the old reviews as a text to work through, in the order given. */
export function staleReport(
  day: string,
  claims: readonly AgeingClaim[],
  reviews: readonly AgeingReview[],
): string {
  const count = (state: AgeingClaim['state']): number =>
    claims.filter((claim) => claim.state === state).length;
  return [
    `As of ${day}: ${count('expired')} expired, ${count('due')} due within 30 days, ${count('fresh')} fresh; ${reviews.length} reviews older than a year.`,
    ...claims.map(
      ({ id, claim, expires, daysLeft, lookUp, files }) =>
        `${expires}  ${left(daysLeft)}  ${id}\n    ${claim}\n    Look up: ${lookUp}\n    In: ${files.join(', ')}`,
    ),
    ...reviews.map(({ file, reviewed }) => `${reviewed}  reviewed  ${file}`),
  ].join('\n\n');
}
