import { expect, test } from 'vitest';
import { lookUp } from '../../../src/lib/model/look-up.ts';

const fixes = [{ id: 'a' }, { id: 'b' }];

test('finds an item by its id, in its own list only', () => {
  expect(lookUp(fixes, 'b')).toBe(fixes[1]);
  expect(lookUp([{ id: 'a' }], 'b')).toBeUndefined();
});

test.each([undefined, '', 'constructor'])('finds nothing for %j', (id) => {
  expect(lookUp(fixes, id)).toBeUndefined();
});
