import { expect, test } from 'vitest';
import { captureSeeds } from '../../../support/captures/capture-seeds.ts';
import { mutateBytes, seededRandom } from '../../../support/captures/mutate.ts';
import { readCaptured } from '../../../support/captures/read-talks.ts';

const seeds = captureSeeds();

test('the sound captures give all their connections', async () => {
  const counts = await Promise.all(
    seeds.map(async (one) => (await readCaptured(one)).facts.length),
  );
  expect(counts).toEqual([4, 4, 4, 8, 5]);
});

test('2,000 damaged captures give a result each', async () => {
  const random = seededRandom(20260115);
  let changed = 0;
  for (let count = 0; count < 2000; count++) {
    const sound = seeds[count % seeds.length]!;
    const { records, unreadable, facts } = await readCaptured(mutateBytes(sound, random));
    expect(records).toBeLessThan(200);
    expect(unreadable).toBeLessThanOrEqual(records);
    for (const { fields, where } of facts) {
      expect(fields).toHaveProperty('client');
      expect(where).toMatch(/^frames? \d/);
    }
    if (facts.length !== 4) changed++;
  }
  // The damage is felt, and is not all that is left.
  expect(changed).toBeGreaterThan(500);
});
