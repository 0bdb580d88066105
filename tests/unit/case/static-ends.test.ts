import { expect, test } from 'vitest';
import { toCaseModel } from '../../../src/lib/case/case-model.ts';
import { staticEnds } from '../../../src/lib/case/static-ends.ts';
import { listAuthoredSuspects } from '../../../src/lib/case/case-facts.ts';
import { knowledgeFromDisk } from '../../../src/lib/knowledge/from-disk.ts';
import { paths } from '../../../src/lib/tree/paths.ts';

const knowledge = knowledgeFromDisk(process.cwd());
const model = toCaseModel(knowledge);
const all = paths(knowledge.tree);
const ends = staticEnds(knowledge);

test('every end of the tree has its suspects, the author’s own among them', () => {
  expect(ends).toHaveLength(all.length);
  all.forEach(({ end }, index) => {
    const suspects = ends[index]?.suspects.map(({ cause }) => cause);
    expect(suspects).toEqual(expect.arrayContaining([...listAuthoredSuspects(end, model)]));
  });
});

test('every fix of an end treats one of its suspects, and none comes twice', () => {
  for (const { suspects, fixes } of ends) {
    expect(new Set(fixes).size).toBe(fixes.length);
    const causes = suspects.map(({ cause }) => cause);
    for (const fix of fixes)
      expect(model.fixes[fix]?.treats.some(({ cause }) => causes.includes(cause))).toBe(true);
  }
});

test('an end that names suspects lists fixes', () => {
  const bare = all.filter(
    ({ end }, index) =>
      listAuthoredSuspects(end, model).length > 0 && ends[index]?.fixes.length === 0,
  );
  expect(bare).toEqual([]);
});
