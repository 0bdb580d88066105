import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Case } from '../../../src/lib/domain/case.ts';
import { OUTCOMES } from '../../../src/lib/domain/case.ts';
import { toCaseModel, knownIds } from '../../../src/lib/case/case-model.ts';
import type { Situation } from '../../../src/lib/case/situation.ts';
import { createGuide } from '../../../src/lib/case/create-guide.ts';
import { readCase } from '../../../src/lib/case/case-url.ts';
import { ACCESS_POINTS, accessOf, canCheck, canFix } from '../../../src/lib/domain/access.ts';
import { isSuggestable } from '../../../src/lib/domain/suggestable.ts';
import { knowledgeFromDisk } from '../../../src/lib/knowledge/from-disk.ts';
import { FIX_PLACES } from '../../../src/lib/domain/closed-lists.ts';
import { paths } from '../../../src/lib/tree/paths.ts';

const CASES = 10_000;
const SEED = 904;

const knowledge = knowledgeFromDisk(process.cwd());
const model = toCaseModel(knowledge);
const guide = createGuide(model);
const known = knownIds(model);
const checks = Object.keys(known.checks);
const dangerous = knowledge.fixes.filter((fix) => !isSuggestable(fix)).map(({ id }) => id);

/** Anything that might be in an address: right, wrong, dangerous, of another kind. */
const anyCheck = fc.constantFrom(...checks, 'no-such-check', '__proto__');
const anyAnswer = fc.constantFrom(
  ...new Set(Object.values(known.checks).flat()),
  'no-such-answer',
  'constructor',
);
const anyFix = fc.constantFrom(...known.fixes, ...dangerous, 'no-such-fix', 'toString');
const fitting = fc
  .constantFrom(...Object.entries(known.checks))
  .chain(([check, answers]) => fc.tuple(fc.constant(check), fc.constantFrom(...answers)));
const parameter = fc.oneof(
  { weight: 8, arbitrary: fitting },
  { weight: 1, arbitrary: fc.tuple(anyCheck, anyAnswer) },
  {
    weight: 4,
    arbitrary: fc.tuple(
      anyFix.map((fix) => `fix.${fix}`),
      fc.constantFrom(...OUTCOMES, 'exploded'),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(
      fc.constant('reach'),
      fc.oneof(
        fc.subarray([...FIX_PLACES, 'moon']).map((places) => places.join('.')),
        fc.constantFrom(...ACCESS_POINTS),
      ),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.constant('change'), fc.oneof(anyCheck, fc.constant('reach'))),
  },
  { weight: 1, arbitrary: fc.tuple(fc.constant('again'), anyCheck) },
  { weight: 1, arbitrary: fc.tuple(fc.constant('try'), anyFix) },
  { weight: 1, arbitrary: fc.tuple(fc.constant('now'), fc.constantFrom('fixes', 'never')) },
);
/** Cases that are past the questions: a path of the tree to its end, and fixes that are done with. */
const pastTheTree = fc
  .tuple(
    fc.array(fitting, { maxLength: 12 }),
    fc.array(
      fc.tuple(
        fc.constantFrom(...known.fixes).map((fix) => `fix.${fix}`),
        fc.constantFrom('undone', 'kept', 'skipped', 'remains'),
      ),
      { maxLength: 40, size: 'max' },
    ),
    fc.option(
      fc.oneof(
        fc.subarray([...FIX_PLACES]).map((places) => places.join('.')),
        fc.constantFrom(...ACCESS_POINTS),
      ),
    ),
    fc.constantFrom(...paths(model.tree)),
  )
  .map(([answers, tried, reach, { steps }]): [string, string][] => [
    ...answers,
    ...tried,
    ...(reach === null ? [] : [['reach', reach] as [string, string]]),
    // The last of contradictory answers counts.
    ...steps.map(({ check, answer }): [string, string] => [check, answer]),
  ]);
/** Short cases and long ones alike. */
const query = fc
  .oneof(
    { weight: 2, arbitrary: fc.array(parameter, { maxLength: 60, size: 'max' }) },
    { weight: 1, arbitrary: pastTheTree },
  )
  .map((pairs) => new URLSearchParams(pairs).toString());

/** Every number in a value, however deep. */
function numbers(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbers) : [];
}

const ranked = (now: Situation) =>
  now.kind === 'fix' ? [now.next, ...now.after] : now.kind === 'escalate' ? now.after : null;

/** List the faults in the situation of a case; empty when all is well. */
function faults(current: Case, now: Situation): string[] {
  const found: string[] = [];
  const must = (holds: boolean, fault: string): void => {
    if (!holds) found.push(fault);
  };

  must(numbers(now).every(Number.isFinite), 'a number is not finite');
  const total = now.ranking.reduce((sum, { belief }) => sum + belief, 0);
  must(Math.abs(total - 1) < 1e-9, 'the beliefs do not sum to 1');
  must(now.ranking.length === knowledge.causes.length, 'a cause is missing');

  if (now.kind === 'question') must(checks.includes(now.check), 'it asks what cannot be asked');
  if (now.kind === 'question' && (now.reason === 'tree' || now.reason === 'ask'))
    must(
      canCheck(model.checks[now.check]?.where ?? 'host', accessOf(current.access)),
      'it asks for what cannot be reached',
    );
  if (now.kind === 'undo' || now.kind === 'solved')
    must(Object.hasOwn(current.tried, now.fix), 'it speaks of a fix that was not tried');
  if (now.kind === 'fix' && now.offer)
    must(!Object.hasOwn(current.answers, now.offer.check), 'it offers what was answered');

  const fixes = ranked(now);
  if (fixes) {
    const ids = fixes.map(({ fix }) => fix);
    const makesSense = (fix: string): boolean =>
      Object.entries(model.fixes[fix]?.onlyIf ?? { always: [''] }).some(
        ([check, answers]) => check === 'always' || answers.includes(current.answers[check] ?? ''),
      );
    const untried = known.fixes.filter(
      (fix) => !Object.hasOwn(current.tried, fix) && makesSense(fix),
    );
    // As many as are left and each of them: none is lost, none comes twice, none is dangerous.
    must([...ids].sort().join() === [...untried].sort().join(), 'a fix is lost, or too many');
    const places = accessOf(current.access);
    must(
      fixes.every(({ fix, handOver }) => {
        const where = model.fixes[fix]?.where;
        return where !== undefined && handOver === !canFix(where, places);
      }),
      'a fix is handed over that is in reach, or the other way round',
    );
    must(
      fixes.every(({ helps, cost }) => helps >= 0 && helps <= 1 && cost > 0),
      'a fix has impossible odds or costs nothing',
    );
  }
  return found;
}

describe('any case whatever', () => {
  it(`has a way on, sound numbers and every safe fix, in ${CASES} random cases`, () => {
    const kinds = new Map<string, number>();
    fc.assert(
      fc.property(query, (text) => {
        const {
          case: current,
          editing,
          recheck,
          selectedFix,
          fixesNow,
        } = readCase(`?${text}`, known);
        const view = { editing, recheck, selectedFix, fixesNow };
        for (const name of ['report', 'interview'] as const) {
          const now =
            name === 'interview'
              ? guide.getInterview(current, view)
              : guide.getSituation(current, view);
          const kind = `${name} ${now.kind}`;
          kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
          expect(faults(current, now)).toEqual([]);
        }
      }),
      { numRuns: CASES, seed: SEED },
    );
    // Every kind of place was met, so nothing above went unseen.
    const both = ['escalate', 'fix', 'question', 'solved', 'undo'];
    expect([...kinds.keys()].sort()).toEqual(
      [
        ...both.map((kind) => `interview ${kind}`),
        'interview access',
        ...both.map((kind) => `report ${kind}`),
      ].sort(),
    );
  });

  it('has no dangerous fix to rank', () => {
    expect(dangerous.length).toBeGreaterThan(0);
    for (const fix of dangerous) expect(Object.keys(model.fixes)).not.toContain(fix);
  });
});
