import fc from 'fast-check';
import { ACCESS_POINTS } from '../../src/lib/domain/access.ts';
import { OUTCOMES, type Case } from '../../src/lib/domain/case.ts';
import { FIX_PLACES } from '../../src/lib/domain/closed-lists.ts';
import type { KnownIds } from '../../src/lib/case/case-url.ts';
import { damaged } from './damaged-text.ts';

/** Ids that a newer version may have, and none of this one. */
export const NEWER_IDS = ['new-check', 'other-check', 'x'] as const;

const raw = (pairs: readonly (readonly [string, string])[]): string[] =>
  pairs.map(([key, value]) => `${key}=${value}`);

/** Parameters of a case, right ones and wrong ones. */
function parameterOf({ checks, fixes }: KnownIds): fc.Arbitrary<string> {
  const checkIds = Object.keys(checks);
  const good = Object.entries(checks).flatMap(([check, answers]) =>
    raw(answers.map((answer) => [check, answer])),
  );
  const anyId = fc.constantFrom(...checkIds, ...fixes, ...NEWER_IDS, '__proto__', 'reach', '');
  const anyWord = fc.constantFrom('unknown', 'worked', 'fixes', 'client', 'constructor', 'yes', '');
  const list = (ids: readonly string[]) =>
    fc.array(fc.constantFrom(...ids, 'moon', ''), { maxLength: 6 }).map((all) => all.join('.'));
  return fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...good) },
    {
      weight: 5,
      arbitrary: fc
        .tuple(fc.constantFrom(...fixes), fc.constantFrom(...OUTCOMES))
        .map(([fix, outcome]) => `fix.${fix}=${outcome}`),
    },
    { weight: 2, arbitrary: fc.constantFrom(...ACCESS_POINTS).map((point) => `reach=${point}`) },
    { weight: 1, arbitrary: list(FIX_PLACES).map((places) => `reach=${places}`) },
    { weight: 1, arbitrary: list(checkIds).map((ids) => `again=${ids}`) },
    {
      weight: 1,
      arbitrary: fc
        .constantFrom(...checkIds, 'reach', 'tell.all', 'moon')
        .map((id) => `change=${id}`),
    },
    { weight: 1, arbitrary: fc.constantFrom(...fixes, 'moon').map((id) => `try=${id}`) },
    { weight: 1, arbitrary: fc.constantFrom('now=fixes', 'now=never') },
    {
      weight: 2,
      arbitrary: fc
        .tuple(fc.constantFrom(...NEWER_IDS, ...checkIds), fc.constantFrom('new-answer', 'y'))
        .map((pair) => pair.join('=')),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom('fbclid=IwAR0_x', 'utm_source=mail', 'shared', 'gclid=Cj0K'),
    },
    { weight: 1, arbitrary: fc.tuple(anyId, anyWord).map((pair) => pair.join('=')) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
  );
}

const escapeAll = (text: string): string =>
  Array.from(new TextEncoder().encode(text), (byte) => `%${byte.toString(16)}`).join('');

/** Queries of cases as a version of this site, a person or a program on the way may leave them. */
export function anyQuery(known: KnownIds): fc.Arbitrary<string> {
  const parameter = fc
    .tuple(parameterOf(known), fc.integer({ min: 0, max: 20 }))
    .map(([text, how]) => (how === 0 ? escapeAll(text).replace('%3d', '=') : text));
  const joined = fc
    .tuple(
      fc.array(parameter, { maxLength: 25 }),
      fc.constantFrom('&', '&', '&', '&', '&&', ';', '&amp;'),
    )
    .map(([all, by]) => (all.length > 0 ? `?${all.join(by)}` : ''));
  return damaged(joined);
}

/** Understood part of a query, read without the code of the site. */
export function understood(query: string, { checks, fixes }: KnownIds): Case {
  const answers = new Map<string, string>();
  const tried = new Map<string, Case['tried'][string]>();
  let access: Case['access'];
  for (const [key, value] of new URLSearchParams(query)) {
    const outcome = OUTCOMES.find((one) => one === value);
    const point = ACCESS_POINTS.find((one) => one === value);
    const places = FIX_PLACES.filter((one) => value.split('.').includes(one));
    if (Object.keys(checks).includes(key) && checks[key]!.includes(value)) answers.set(key, value);
    if (key.startsWith('fix.') && fixes.includes(key.slice(4)) && outcome)
      tried.set(key.slice(4), outcome);
    if (key === 'reach' && (point || places.length > 0 || value === '')) access = point ?? places;
  }
  return {
    answers: Object.fromEntries([...answers].sort()),
    tried: Object.fromEntries(tried),
    ...(access && { access }),
  };
}

/** The same with the answers sorted, to compare. */
export const sorted = ({ answers, tried, access }: Case): Case => ({
  answers: Object.fromEntries(Object.entries(answers).sort()),
  tried,
  ...(access && { access }),
});
