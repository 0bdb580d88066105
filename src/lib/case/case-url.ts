import { BASE } from '../domain/base.ts';
import type { Reach } from '../domain/access.ts';
import { WAYS_IN } from '../domain/access.ts';
import type { ReservedId } from '../domain/reserved-ids.ts';
import { FIX_PREFIX } from '../domain/reserved-ids.ts';
import { FIX_PLACES } from '../domain/closed-lists.ts';
import type { AnswerId, CheckId, FixId } from '../domain/tree.ts';
import type { Case, Outcome } from '../domain/case.ts';
import { OUTCOMES } from '../domain/case.ts';

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

/** What the question of what can be reached is called in an address, in the place of a check. */
export const REACH_KEY: ReservedId = 'reach';
const MAX_DROPPED = 5;
/** More than any real case needs; the rest of a huge address is not read. */
const MAX_PARAMETERS = 400;

/**
 * Reads an answer, or the places that older addresses list: an empty list says that nothing can be reached. Undefined where
 * a value names neither.
 */
function readReach(value: string): Reach | undefined {
  const places = FIX_PLACES.filter((place) => value.split('.', 20).includes(place));
  return (
    WAYS_IN.find((way) => way === value) ?? (places.length > 0 || value === '' ? places : undefined)
  );
}

const join = (ids: readonly string[]): string => ids.join('.');

/**
 * Writes the query of a case: answers sorted by check, then the fixes in the order in which they were tried, then the
 * view. `?light=on&fix.b=undone&fix.a=kept` says that b was tried first. Starts with `?`, or is empty for an
 * empty case. Answers have no order, so equal cases have equal addresses.
 */
export function caseQuery({ answers, tried, reach }: Case, view: Partial<View> = {}): string {
  const own: [ReservedId, string][] = [];
  if (reach) own.push([REACH_KEY, typeof reach === 'string' ? reach : join(reach)]);
  if (view.again && view.again.length > 0) own.push(['again', join(view.again)]);
  if (view.changing) own.push(['change', view.changing]);
  if (view.picked) own.push(['try', view.picked]);
  const pairs: [string, string][] = [
    ...Object.entries(answers).sort(([a], [b]) => (a < b ? -1 : 1)),
    ...Object.entries(tried).map(([fix, outcome]): [string, string] => [FIX_PREFIX + fix, outcome]),
    ...own,
  ];
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs).toString()}`;
}

/** The query of a case to save: with the checks that are to be made again, without what is only looked at. */
export const savedQuery = (current: Case, { again }: Pick<View, 'again'>): string =>
  caseQuery(current, { again });

/** The site-relative address that reopens a case in the troubleshooter. */
export const caseUrl = (current: Case): string => `${BASE}troubleshoot/${caseQuery(current)}`;

const short = (text: string): string => (text.length > 40 ? `${text.slice(0, 39)}…` : text);

/**
 * Reads a case from the query of an address. Fixes were tried in the order in which they come. Never throws: what is not
 * understood is dropped and named, so that a link from an older version, which has all keys sorted, or a damaged one,
 * still opens with all that can be saved.
 */
export function readCase(query: string, known: KnownIds): ReadCase {
  const answers: Record<CheckId, AnswerId> = {};
  const tried: Record<FixId, Outcome> = {};
  let reach: Reach | undefined;
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
    const said = key === REACH_KEY ? readReach(value) : undefined;
    const fix = key.startsWith(FIX_PREFIX) ? key.slice(FIX_PREFIX.length) : null;
    if (key === 'change') view.changing = isCheck(value) || value === REACH_KEY ? value : null;
    else if (key === 'again') view.again = value.slice(0, 2000).split('.').filter(isCheck);
    else if (key === 'try') view.picked = known.fixes.includes(value) ? value : null;
    else if (said) reach = said;
    else if (fix !== null && known.fixes.includes(fix) && outcome) tried[fix] = outcome;
    else if (isCheck(key) && known.checks[key]?.includes(value)) answers[key] = value;
    else if (dropped.size < MAX_DROPPED) dropped.add(short(value === '' ? key : `${key}=${value}`));
  }
  return { case: { answers, tried, ...(reach && { reach }) }, ...view, dropped: [...dropped] };
}
