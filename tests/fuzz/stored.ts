import fc from 'fast-check';
import { singleKeysAreOff } from '../../src/components/shell/single-keys.ts';
import {
  belongToCase,
  parseSources,
  serializeSources,
  sourceOf,
} from '../../src/lib/case/answer-sources.ts';
import type { KnownIds } from '../../src/lib/case/case-url.ts';
import { readCase, savedQuery } from '../../src/lib/case/case-url.ts';
import { savedAnswerSources, savedCase, savedCases, saveCase } from '../../src/lib/case/storage.ts';
import { transition } from '../../src/lib/case/transition.ts';
import { buildSheet } from '../../src/lib/checklist/build-sheet.ts';
import { loadForeignTicks, loadTicks, saveTicks } from '../../src/lib/checklist/ticks.ts';
import { rememberedWay } from '../../src/lib/ways/remembered.ts';
import { anyQuery, sorted, understood } from './any-query.ts';
import { damaged } from './damaged-text.ts';
import { emptyStorages } from './fake-storage.ts';
import { must, mustEqual } from './must.ts';
import { realModel } from './real-model.ts';
import { STORED_VERSIONS, type StoredVersion } from './stored-versions.ts';
import type { Property } from './subject.ts';

const versionsOf = (key: StoredVersion['key']): fc.Arbitrary<string> =>
  fc.constantFrom(...STORED_VERSIONS.filter((one) => one.key === key).map(({ value }) => value));

/** An older version of the site, which lacks some checks and fixes. */
const olderThan = ({ checks, fixes }: KnownIds, lacks: number): KnownIds => ({
  checks: Object.fromEntries(
    Object.entries(checks).flatMap(([id, answers], index) =>
      (index * 7) % 11 === lacks ? [] : [[id, answers.slice(0, answers.length - (lacks % 2))]],
    ),
  ),
  fixes: fixes.filter((_, index) => index % 11 !== lacks),
});

/** Whole contents of the storages of a device and a tab. */
export function stored(): Property<{
  contents: Record<StoredVersion['key'], string | null>;
  lacks: number;
}> {
  const { knowledge, model, known } = realModel();
  const sheet = buildSheet(knowledge);
  const lines = [...sheet.blocks.flatMap((block) => block.lines), ...sheet.spare].map(
    ({ id }) => id,
  );
  const json = fc.json({ maxDepth: 3 });
  const ticks = fc
    .array(fc.constantFrom(...lines, 'check-new', 'fix-new', '__proto__'), { maxLength: 12 })
    .map((all) => JSON.stringify(all));
  const source = fc.record(
    {
      check: fc.constantFrom(...Object.keys(known.checks), '__proto__'),
      answer: fc.constantFrom('unknown', 'fine'),
      on: fc.string({ unit: 'binary' }),
      reading: fc.string({ unit: 'binary', maxLength: 2000 }),
      agreed: fc.constantFrom<unknown>(true, false, 'yes'),
      later: fc.integer(),
    },
    { requiredKeys: ['check'] },
  );
  const sources = fc.array(source, { maxLength: 8 }).map((all) => JSON.stringify(all));
  const orNone = (key: StoredVersion['key'], ...other: fc.Arbitrary<string>[]) =>
    fc.option(fc.oneof(damaged(versionsOf(key)), ...other));

  const cases = fc
    .array(fc.oneof(versionsOf('case:v1'), anyQuery(known)), { maxLength: 5 })
    .map((all) => all.join('\n'));

  const isRead = (text: string | null): boolean => text?.startsWith('?') ?? false;
  return {
    input: fc.record({
      contents: fc.record({
        'case:v1': orNone('case:v1', anyQuery(known), anyQuery(known), json),
        'cases:v1': orNone('cases:v1', damaged(cases), json),
        'findings:v1': orNone('findings:v1', damaged(sources), json),
        'checklist:v1': orNone('checklist:v1', damaged(ticks), json),
        'way:v1': orNone('way:v1', json),
        'slash-key': orNone('slash-key', json),
      }),
      lacks: fc.nat(10),
    }),
    check: ({ contents, lacks }) => {
      const { local, session } = emptyStorages();
      for (const [key, value] of Object.entries(contents))
        if (value !== null) (key === 'findings:v1' ? session : local).setItem(`site:${key}`, value);
      const before = JSON.stringify([[...local.entries], [...session.entries]]);

      const query = savedCase();
      const listed = (contents['cases:v1'] ?? '').split('\n').slice(0, 3);
      const expected = understood([contents['case:v1'], ...listed].find(isRead) ?? '', known);
      const read = readCase(query, known);
      mustEqual(sorted(read.case), expected, 'a saved case loses or invents something');
      const ticked = loadTicks(lines);
      const foreign = loadForeignTicks(lines);
      rememberedWay();
      singleKeysAreOff();
      const found = parseSources(savedAnswerSources());
      belongToCase(found, read.case.answers);
      for (const [check] of found) sourceOf(found, check, read.case.answers[check]);
      mustEqual(
        JSON.stringify([[...local.entries], [...session.entries]]),
        before,
        'reading changes what is stored',
      );

      mustEqual(
        [...parseSources(serializeSources(found))],
        [...found],
        'sources change when they are saved again',
      );
      for (const id of lines)
        must(
          ticked.includes(id) === isListed(contents['checklist:v1'], id),
          `a tick is lost or invented: ${id}`,
        );
      saveTicks([...ticked, ...foreign]);
      mustEqual(loadTicks(lines), ticked, 'ticks change when they are saved again');
      mustEqual(loadForeignTicks(lines), foreign, 'ticks of a newer version are lost');

      // An older version of the site opens the saved case, takes a step and saves it.
      const older = olderThan(known, lacks);
      const opened = readCase(query, older);
      const [check = '', answers = []] = Object.entries(older.checks)[lacks] ?? [];
      const { editing, recheck, selectedFix, fixesNow } = opened;
      const [next, view] = transition(
        model,
        [opened.case, { editing, recheck, selectedFix, fixesNow }],
        { type: 'answer', check, answer: answers[0] ?? '' },
      );
      const others = savedCases().filter((one) => one !== query);
      const saved = savedQuery(next, view, opened.foreign);
      saveCase(saved, query);
      mustEqual(
        savedCases(),
        [saved, ...others.filter((one) => one !== saved)],
        'saving a case changes the others',
      );
      const after = readCase(savedCase(), known).case;
      // The site writes a key once: which of several a newer version would take, an older one cannot tell.
      const keys = [...new URLSearchParams(query).keys()];
      if (opened.foreign.length < 50 && new Set(keys).size === keys.length)
        mustEqual(
          [sorted(after).answers, Object.entries(after.tried).sort()],
          [
            sorted({ ...expected, answers: { ...expected.answers, [check]: answers[0] ?? '' } })
              .answers,
            Object.entries(expected.tried).sort(),
          ],
          'an older version of the site loses what a newer one has saved',
        );
    },
  };
}

/** Return whether a stored list, whole or cut off, names a line. */
function isListed(text: string | null, id: string): boolean {
  if (text === null || !text.startsWith('[') || text.length > 20_000) return false;
  try {
    return (JSON.parse(text) as unknown[]).includes(id);
  } catch {
    return text.includes(`"${id}"`);
  }
}
