import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearest } from '../../../src/lib/knowledge/nearest.ts';

const ids = ['service-stopped', 'stuck-session', 'wrong-address'];

describe('nearest', () => {
  it('finds the id that was meant', () => {
    expect(nearest('servce-stoped', ids)).toBe('service-stopped');
  });

  it('offers nothing when no id is near', () => {
    expect(nearest('xyz', ids)).toBeUndefined();
  });

  it('finds every id from itself', () => {
    fc.assert(fc.property(fc.constantFrom(...ids), (id) => nearest(id, ids) === id));
  });
});
