import { CONTENT } from '../domain/content-folder.ts';
import { entriesOf, fileOf } from '../model/file-of.ts';
import type { Knowledge } from '../model/knowledge.ts';
import { daysBetween } from './days-between.ts';

/** Days before the expiry of a claim from which the build warns. */
export const WARNING_DAYS = 30;
/** Days after which an entry should be compared with its sources again. */
export const REVIEW_DAYS = 365;

/** A claim that was checked, and the days that are left to it. */
export interface AgeingClaim {
  kind: 'claim';
  /** `expired`: its last day is over. `due`: at most 30 days are left, the last day among them. */
  state: 'expired' | 'due' | 'fresh';
  id: string;
  claim: string;
  checked: string;
  expires: string;
  /** Days until the last day; negative after it. */
  daysLeft: number;
  lookUp: string;
  /** Files that state it or rely on it, from the project's root. */
  files: string[];
}

/** An entry whose last review is long ago. */
export interface AgeingReview {
  kind: 'review';
  state: 'due';
  file: string;
  reviewed: string;
  /** Days since its review became due, as a negative number. */
  daysLeft: number;
}

const CLAIMS_FILE = `${CONTENT}/volatile.yaml`;

type Aged = Pick<Knowledge, 'volatile' | 'symptoms' | 'causes' | 'checks' | 'fixes' | 'codes'>;

/** Judge every volatile claim as of a day, most urgent first. */
export function ageingClaims(knowledge: Aged, day: string): AgeingClaim[] {
  const entries = entriesOf(knowledge);
  return knowledge.volatile
    .map(({ id, claim, checked, expires, lookUp, files }): AgeingClaim => {
      const daysLeft = daysBetween(day, expires);
      return {
        kind: 'claim',
        state: daysLeft < 0 ? 'expired' : daysLeft <= WARNING_DAYS ? 'due' : 'fresh',
        id,
        claim,
        checked,
        expires,
        daysLeft,
        lookUp,
        files: [
          CLAIMS_FILE,
          ...entries.filter(({ volatile }) => volatile.includes(id)).map(fileOf),
          ...knowledge.codes
            .filter(({ volatile }) => volatile?.includes(id))
            .map((code) => `${CONTENT}/codes (${code.id})`),
          ...files,
        ],
      };
    })
    .sort(byUrgency);
}

/** Find the entries whose review is older than a year as of a day, oldest first. */
export function ageingReviews(knowledge: Aged, day: string): AgeingReview[] {
  return entriesOf(knowledge)
    .map((entry): AgeingReview => ({
      kind: 'review',
      state: 'due',
      file: fileOf(entry),
      reviewed: entry.reviewed,
      daysLeft: REVIEW_DAYS - daysBetween(entry.reviewed, day),
    }))
    .filter(({ daysLeft }) => daysLeft < 0)
    .sort(byUrgency);
}

const byUrgency = (a: { daysLeft: number }, b: { daysLeft: number }): number =>
  a.daysLeft - b.daysLeft;
