import { Script } from 'node:vm';
import { expect, test } from 'vitest';
import { instrument } from '../../../scripts/mutate/instrument.ts';
import { listMutants } from '../../../scripts/mutate/list-mutants.ts';

/** Return what some code leaves in `out`, with one of its mutants at a time, by the text that the mutant puts in. */
function outcomes(code: string): [string, unknown][] {
  const mutants = listMutants('a.ts', code).map((mutant, at) => ({ ...mutant, id: at + 1 }));
  const script = new Script(`${instrument('a.ts', code, mutants)};JSON.stringify(out)`);
  return mutants.map(({ id, replacement }) => [
    replacement,
    JSON.parse(
      String(script.runInNewContext({ __isMutant: (one: number) => one === id })),
    ) as unknown,
  ]);
}

test('one of several “or else” in a row is changed without a breach of the grammar', () => {
  expect(outcomes('let a = null, b = 1, c = 2; let out = a ?? b ?? c;')).toEqual([
    ['(a ?? b) && c', 2],
    ['&&', 2],
  ]);
});

test('what is assigned to is changed with the whole assignment', () => {
  expect(outcomes('let a = 1, b = 2; [a, b] = [b, a]; let out = [a, b];')).toEqual([
    ['[]', [1, 2]],
    ['[]', [null, null]],
    ['[]', []],
  ]);
});
