import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { evidenceFor } from '../../../src/lib/engine/evidence-for.ts';
import { knowledgeFromDisk } from '../../../src/lib/knowledge/from-disk.ts';

const { checks, causes } = knowledgeFromDisk(fileURLToPath(new URL('../../../', import.meta.url)));

test('finds every answer that speaks of a cause, in the order of the checks, and no other', () => {
  for (const { id } of causes) {
    const found = evidenceFor(id, checks).map(({ check, answer, strength }) => [
      check.id,
      answer.id,
      strength,
    ]);
    const expected = checks.flatMap((check) =>
      check.answers
        .filter(({ evidence }) => Object.keys(evidence).includes(id))
        .map(({ id: answer, evidence }) => [
          check.id,
          answer,
          new Map(Object.entries(evidence)).get(id),
        ]),
    );
    expect(found).toEqual(expected);
    expect(found.length, id).toBeGreaterThan(0);
  }
  expect(evidenceFor('no-such-cause', checks)).toEqual([]);
});
