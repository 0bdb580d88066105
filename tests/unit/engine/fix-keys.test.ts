import { describe, expect, it } from 'vitest';
import { toCaseModel } from '../../../src/lib/case/case-model.ts';
import { toEngineModel } from '../../../src/lib/case/guide-model.ts';
import { writeModel } from '../../../src/lib/case/serialize.ts';
import { toChecklistModel } from '../../../src/lib/checklist/checklist-model.ts';
import { isSuggestable } from '../../../src/lib/domain/suggestable.ts';
import { FIX_KEYS, toEvidenceModel } from '../../../src/lib/engine/evidence-model.ts';
import { knowledgeFromDisk } from '../../../src/lib/knowledge/from-disk.ts';
import { FixSchema } from '../../../src/lib/schema/fix.ts';

const knowledge = knowledgeFromDisk(process.cwd());
const model = toCaseModel(knowledge);
const suggestable = knowledge.fixes.filter(isSuggestable);

/** Every form in which a fix leaves the content, by id. */
const forms: Record<string, Record<string, object>> = {
  engine: Object.fromEntries(toEvidenceModel(knowledge).fixes.map((fix) => [fix.id, fix])),
  'the engine of a case': Object.fromEntries(
    toEngineModel(model).fixes.map((fix) => [fix.id, fix]),
  ),
  'the model of a case': model.fixes,
  'the model that the browser fetches': writeModel(model).fixes,
  'the checklist': toChecklistModel(knowledge).cases.fixes,
};

describe.each(Object.keys(forms))('a fix in %s', (name) => {
  it('has every key of the list that its entry has, with the same value', () => {
    for (const fix of suggestable) {
      const form = new Map(Object.entries(forms[name]?.[fix.id] ?? {}));
      for (const key of FIX_KEYS) expect(form.get(key), `${fix.id}: ${key}`).toEqual(fix[key]);
    }
  });
});

it('lists only keys of the schema', () => {
  expect(Object.keys(FixSchema.shape)).toEqual(expect.arrayContaining([...FIX_KEYS]));
});

it('gives the engine of a case the fixes, checks and causes of the knowledge', () => {
  const { fixes, ...rest } = toEngineModel(model);
  const whole = toEvidenceModel(knowledge);
  expect(fixes).toEqual(
    whole.fixes.map((fix) => expect.objectContaining({ ...fix }) as unknown as object),
  );
  expect(rest.causes).toEqual(whole.causes);
  expect(rest.checks.map(({ id }) => id)).toEqual(whole.checks.map(({ id }) => id));
});
