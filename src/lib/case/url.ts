import { BASE } from '../hosting/base.ts';
import type { FixPlace } from '../schema/words.ts';
import type { AnswerId, CheckId, FixId } from '../tree/types.ts';
import type { Case, Outcome } from './case.ts';
import { OUTCOMES } from './case.ts';

/** Which ids a case may use. */
export interface KnownIds {
  /** Check id to the ids of its answers. */
  checks: Readonly<Record<CheckId, readonly AnswerId[]>>;
  fixes: readonly FixId[];
}

/** What the user is looking at, beside the case: kept in the address so that a reload shows the same. */
export interface View {
  /** The check whose answer is being changed, or that is answered out of turn. */
  changing: CheckId | null;
  /** Checks to make again, because a fix may have changed what they show. */
  again: readonly CheckId[];
  /** A fix that the user picked out of turn. */
  picked: FixId | null;
}

/** Nothing out of turn. */
export const PLAIN_VIEW: View = { changing: null, again: [], picked: null };

/** A case as read from an address. */
export interface ReadCase extends View {
  case: Case;
  /** What was not understood, as written, shortened. At most `MAX_DROPPED` of them. */
  dropped: string[];
}

const FIX_PREFIX = 'fix.';
/** Keys that are no check ids. A check of the same name would be unreachable, so content must not use them. */
export const RESERVED_KEYS = ['change', 'again', 'try', 'reach'] as const;
const PLACES: readonly FixPlace[] = ['client', 'host', 'portal', 'network'];
const MAX_DROPPED = 5;
/** More than any real case needs; the rest of a huge address is not read. */
const MAX_PARAMETERS = 400;

const join = (ids: readonly string[]): string => ids.join('.');

/**
 * The query of a case: keys are stable ids, sorted, so that equal cases have equal addresses.
 * Starts with `?`, or is empty for an empty case.
 */
export function caseQuery({ answers, tried, reach }: Case, view: Partial<View> = {}): string {
  const pairs: [string, string][] = [
    ...Object.entries(answers),
    ...Object.entries(tried).map(([fix, outcome]): [string, string] => [FIX_PREFIX + fix, outcome]),
  ].sort(([a], [b]) => (a < b ? -1 : 1));
  if (reach) pairs.push(['reach', join(reach)]);
  if (view.again && view.again.length > 0) pairs.push(['again', join(view.again)]);
  if (view.changing) pairs.push(['change', view.changing]);
  if (view.picked) pairs.push(['try', view.picked]);
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs).toString()}`;
}

/** The site-relative address that reopens a case in the troubleshooter. */
export const caseUrl = (current: Case): string => `${BASE}troubleshoot/${caseQuery(current)}`;

const short = (text: string): string => (text.length > 40 ? `${text.slice(0, 39)}…` : text);

/**
 * Reads a case from the query of an address. Never throws: what is not understood is dropped and named, so that a link
 * from an older version, or a damaged one, still opens with all that can be saved.
 */
export function readCase(query: string, known: KnownIds): ReadCase {
  const answers: Record<CheckId, AnswerId> = {};
  const tried: Record<FixId, Outcome> = {};
  let reach: readonly FixPlace[] | undefined;
  const view: { changing: CheckId | null; again: CheckId[]; picked: FixId | null } = {
    changing: null,
    again: [],
    picked: null,
  };
  const dropped = new Set<string>();
  const isCheck = (id: string): boolean => Object.hasOwn(known.checks, id);

  let seen = 0;
  for (const [key, value] of new URLSearchParams(query)) {
    seen += 1;
    if (seen > MAX_PARAMETERS) break;
    const outcome = OUTCOMES.find((word) => word === value);
    const fix = key.startsWith(FIX_PREFIX) ? key.slice(FIX_PREFIX.length) : null;
    if (key === 'change') view.changing = isCheck(value) ? value : null;
    else if (key === 'again') view.again = value.slice(0, 2000).split('.').filter(isCheck);
    else if (key === 'try') view.picked = known.fixes.includes(value) ? value : null;
    else if (key === 'reach')
      reach = PLACES.filter((place) => value.split('.', 20).includes(place));
    else if (fix !== null && known.fixes.includes(fix) && outcome) tried[fix] = outcome;
    else if (isCheck(key) && known.checks[key]?.includes(value)) answers[key] = value;
    else if (dropped.size < MAX_DROPPED) dropped.add(short(value === '' ? key : `${key}=${value}`));
  }
  return { case: { answers, tried, ...(reach && { reach }) }, ...view, dropped: [...dropped] };
}
