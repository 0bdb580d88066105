import { BASE } from '../domain/base.ts';
import type { StatedAccess } from '../domain/access.ts';
import { ACCESS_POINTS } from '../domain/access.ts';
import type { ReservedId } from '../domain/reserved-ids.ts';
import { FIX_PREFIX } from '../domain/reserved-ids.ts';
import { FIX_PLACES } from '../domain/closed-lists.ts';
import type { AnswerId, CheckId, FixId } from '../domain/tree.ts';
import type { Case, Outcome } from '../domain/case.ts';
import { OUTCOMES } from '../domain/case.ts';

/** The ids that a case may use. */
export interface KnownIds {
  /** The ids of the answers of each check. */
  checks: Readonly<Record<CheckId, readonly AnswerId[]>>;
  fixes: readonly FixId[];
}

/** The part of the screen that the case does not decide: kept in the address so that a reload shows the same. */
export interface View {
  /** The check whose answer is being edited, or that is answered out of turn. */
  editing: CheckId | null;
  /** Checks to make again, because a fix may have changed what they show. */
  recheck: readonly CheckId[];
  /** A fix that the user selected out of turn. */
  selectedFix: FixId | null;
  /** Set when the person wants fixes and no further questions. Kept with the case until they take a question up again. */
  fixesNow: boolean;
}

/** The view with nothing out of turn. */
export const PLAIN_VIEW: View = {
  editing: null,
  recheck: [],
  selectedFix: null,
  fixesNow: false,
};

/** Parameters of an address: `[['light', 'on']]`. */
type Parameters = readonly (readonly [key: string, value: string])[];

/** A case as read from an address. */
export interface ReadCase extends View {
  case: Case;
  /** Parts that were not understood, as written, shortened. At most `MAX_DROPPED` of them. */
  dropped: string[];
  /** Parameters in the form of a case whose ids are not known here, such as those of a newer version of the site. */
  foreign: Parameters;
}

/** Id of the question of access in an address, in the place of a check. */
export const ACCESS_KEY: ReservedId = 'reach';
/** Key that an address changes while facts are told out of turn: any answer. Ids have no full stop, so it is not a check. */
export const TELL_KEY = 'tell.all';
/** Value of the key `now`. */
const FIXES = 'fixes';
const MAX_DROPPED = 5;
const MAX_FOREIGN = 50;
/** Form of a key and a value that a version of this site may have written. */
const IDS = /^(fix\.)?[a-z\d-]{1,60}=[a-z\d-]{1,60}$/;

/**
 * Read an answer, or the places that older addresses list: `by-console`, `client.portal`. An empty list says that nothing
 * can be reached. Undefined where a value is neither.
 */
function readAccess(value: string): StatedAccess | undefined {
  const listed = value.split('.');
  const places = FIX_PLACES.filter((place) => listed.includes(place));
  return (
    ACCESS_POINTS.find((point) => point === value) ??
    (places.length > 0 || value === '' ? places : undefined)
  );
}

const join = (ids: readonly string[]): string => ids.join('.');

/**
 * Write the query of a case: answers sorted by check, then the fixes in the order in which they were tried, then the
 * view. `?light=on&fix.b=undone&fix.a=kept` says that b was tried first. Starts with `?`, or is empty for an
 * empty case. Answers have no order, so equal cases have equal addresses.
 *
 * @param foreign Written last, without the keys that the case has.
 */
export function caseQuery(
  { answers, tried, access }: Case,
  view: Partial<View> = {},
  foreign: Parameters = [],
): string {
  const own: [ReservedId, string][] = [];
  if (access) own.push([ACCESS_KEY, typeof access === 'string' ? access : join(access)]);
  if (view.recheck && view.recheck.length > 0) own.push(['again', join(view.recheck)]);
  if (view.editing) own.push(['change', view.editing]);
  if (view.selectedFix) own.push(['try', view.selectedFix]);
  if (view.fixesNow) own.push(['now', FIXES]);
  const written = new URLSearchParams([
    ...Object.entries(answers).sort(([a], [b]) => (a < b ? -1 : 1)),
    ...Object.entries(tried).map(([fix, outcome]): [string, string] => [FIX_PREFIX + fix, outcome]),
    ...own,
  ]);
  const taken = new Set(written.keys());
  for (const [key, value] of foreign) if (!taken.has(key)) written.append(key, value);
  const query = written.toString();
  return query && `?${query}`;
}

/** Write the query of a case to save: with the checks to make again and the wish for fixes, without the rest of the view. */
export const savedQuery = (
  current: Case,
  { recheck, fixesNow }: Pick<View, 'recheck' | 'fixesNow'>,
  foreign?: Parameters,
): string => caseQuery(current, { recheck, fixesNow }, foreign);

/** Return the site-relative address that reopens a case in the troubleshooter. */
export const caseUrl = (current: Case, foreign?: Parameters): string =>
  `${BASE}troubleshoot/${caseQuery(current, {}, foreign)}`;

const short = (text: string): string =>
  text.length > 40 ? `${text.slice(0, 39).replace(/[\ud800-\udbff]$/, '')}…` : text;

/**
 * Read a case from the query of an address. Fixes were tried in the order in which they come. Never throws: parameters
 * that are not understood are dropped and listed, so that a link from an older version, which has all keys sorted, or a
 * damaged one still opens with the rest.
 */
export function readCase(query: string, known: KnownIds): ReadCase {
  const answers: Record<CheckId, AnswerId> = {};
  const tried: Record<FixId, Outcome> = {};
  let access: StatedAccess | undefined;
  const view = { ...PLAIN_VIEW };
  const dropped = new Set<string>();
  const foreign: [string, string][] = [];
  const isCheck = (id: string): boolean => Object.hasOwn(known.checks, id);
  const drop = (key: string, value: string): void => {
    if (dropped.size < MAX_DROPPED) dropped.add(short(value === '' ? key : `${key}=${value}`));
  };

  for (const [key, value] of new URLSearchParams(query)) {
    const outcome = OUTCOMES.find((word) => word === value);
    const stated = key === ACCESS_KEY ? readAccess(value) : undefined;
    const fix = key.startsWith(FIX_PREFIX) ? key.slice(FIX_PREFIX.length) : null;
    if (key === 'again') {
      const ids = value.split('.');
      view.recheck = [...new Set([...view.recheck, ...ids.filter(isCheck)])];
      for (const id of ids) if (!isCheck(id)) drop(key, id);
    } else if (key === 'change' && (isCheck(value) || value === ACCESS_KEY || value === TELL_KEY))
      view.editing = value;
    else if (key === 'try' && known.fixes.includes(value)) view.selectedFix = value;
    else if (key === 'now' && value === FIXES) view.fixesNow = true;
    else if (stated) {
      access = stated;
      if (typeof stated !== 'string')
        for (const place of value.split('.'))
          if (place !== '' && !stated.some((one) => one === place)) drop(key, place);
    } else if (fix !== null && known.fixes.includes(fix) && outcome) tried[fix] = outcome;
    else if (isCheck(key) && known.checks[key]?.includes(value)) answers[key] = value;
    else {
      drop(key, value);
      if (foreign.length < MAX_FOREIGN && IDS.test(`${key}=${value}`)) foreign.push([key, value]);
    }
  }
  return {
    case: { answers, tried, ...(access && { access }) },
    ...view,
    dropped: [...dropped],
    foreign,
  };
}
