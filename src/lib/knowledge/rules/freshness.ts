import {
  REVIEW_DAYS,
  ageingClaims,
  ageingReviews,
  type AgeingClaim,
} from '../../freshness/freshness.ts';
import type { Knowledge } from '../../model/knowledge.ts';
import type { Problem } from '../problem.ts';

const problem = ({ id, claim, expires, lookUp, files }: AgeingClaim, message: string): Problem => ({
  file: files[0] ?? '',
  field: `${id}.expires`,
  value: expires,
  message: `${message}: “${claim}”`,
  fix: `Look up: ${lookUp} Then correct ${files.slice(1).join(', ')}, and set \`checked\` and \`expires\`.`,
});

/** Report claims whose last day is over as of a day: a build must not publish them. */
export const expiredProblems = (knowledge: Knowledge, day: string): Problem[] =>
  ageingClaims(knowledge, day)
    .filter(({ state }) => state === 'expired')
    .map((claim) => problem(claim, 'was the last day of this claim'));

/** List what will expire within a month as of a day, and entries that nobody has reviewed for a year: a build goes on. */
export const ageingWarnings = (knowledge: Knowledge, day: string): Problem[] => [
  ...ageingClaims(knowledge, day)
    .filter(({ state }) => state === 'due')
    .map((claim) =>
      problem(
        claim,
        claim.daysLeft === 0
          ? 'is today and the last day of this claim'
          : `is the last day of this claim, ${claim.daysLeft === 1 ? 'tomorrow' : `in ${claim.daysLeft} days`}`,
      ),
    ),
  ...ageingReviews(knowledge, day).map(({ file, reviewed }) => ({
    file,
    field: 'reviewed',
    value: reviewed,
    message: `is more than ${REVIEW_DAYS} days ago.`,
    fix: 'Compare the entry with its sources, then set `reviewed` to that day.',
  })),
];
