import type { AnswerId, CheckId, FixId } from '../tree/types.ts';
import type { Case, Outcome } from './case.ts';
import { OUTCOMES } from './case.ts';

/** Which ids a case may use. */
export interface KnownIds {
  /** Check id to the ids of its answers. */
  checks: Readonly<Record<CheckId, readonly AnswerId[]>>;
  fixes: readonly FixId[];
}

/** A case as read from an address. */
export interface ReadCase {
  case: Case;
  /** The check whose answer the user is changing, if any. */
  changing: CheckId | null;
  /** What was not understood, as written, shortened. At most `MAX_DROPPED` of them. */
  dropped: string[];
}

const FIX_PREFIX = 'fix.';
const CHANGING = 'change';
const MAX_DROPPED = 5;
/** More than any real case needs; the rest of a huge address is not read. */
const MAX_PARAMETERS = 400;

/**
 * The query of a case: keys are stable ids, sorted, so that equal cases have equal addresses.
 * Starts with `?`, or is empty for an empty case.
 */
export function caseQuery({ answers, tried }: Case, changing: CheckId | null = null): string {
  const pairs = [
    ...Object.entries(answers),
    ...Object.entries(tried).map(([fix, outcome]) => [FIX_PREFIX + fix, outcome] as const),
  ].sort(([a], [b]) => (a < b ? -1 : 1));
  if (changing !== null) pairs.push([CHANGING, changing]);
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs.map(([k, v]) => [k, v])).toString()}`;
}

/** The site-relative address that reopens a case in the troubleshooter. */
export const caseUrl = (current: Case): string => `/troubleshoot/${caseQuery(current)}`;

const short = (text: string): string => (text.length > 40 ? `${text.slice(0, 39)}…` : text);

/**
 * Reads a case from the query of an address. Never throws: what is not understood is dropped and named, so that a link
 * from an older version, or a damaged one, still opens with all that can be saved.
 */
export function readCase(query: string, known: KnownIds): ReadCase {
  const answers: Record<CheckId, AnswerId> = {};
  const tried: Record<FixId, Outcome> = {};
  const dropped = new Set<string>();
  let changing: CheckId | null = null;
  const drop = (key: string, value: string): void => {
    if (dropped.size < MAX_DROPPED) dropped.add(short(value === '' ? key : `${key}=${value}`));
  };

  let seen = 0;
  for (const [key, value] of new URLSearchParams(query)) {
    seen += 1;
    if (seen > MAX_PARAMETERS) break;
    if (key === CHANGING) {
      if (Object.hasOwn(known.checks, value)) changing = value;
    } else if (key.startsWith(FIX_PREFIX)) {
      const fix = key.slice(FIX_PREFIX.length);
      const outcome = OUTCOMES.find((word) => word === value);
      if (known.fixes.includes(fix) && outcome) tried[fix] = outcome;
      else drop(key, value);
    } else if (Object.hasOwn(known.checks, key) && known.checks[key]?.includes(value)) {
      answers[key] = value;
    } else drop(key, value);
  }
  return { case: { answers, tried }, changing, dropped: [...dropped] };
}
