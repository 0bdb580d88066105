import fc from 'fast-check';
import type { Knowledge } from '../../../src/lib/model/knowledge.ts';
import type { Target, Tree } from '../../../src/lib/domain/tree.ts';

/** Parts of the knowledge that the flowchart reads. */
export type Told = Pick<Knowledge, 'tree' | 'checks' | 'causes' | 'codes' | 'fixes'>;

const word = fc.string({
  minLength: 1,
  maxLength: 14,
  unit: fc.constantFrom(...Array.from('abcimwABM0’-')),
});
const sentence = (most: number): fc.Arbitrary<string> =>
  fc.array(word, { minLength: 1, maxLength: most }).map((words) => words.join(' '));

const end: fc.Arbitrary<Target> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .subarray(['c0', 'c1', 'c2', 'c3'], { minLength: 1 })
      .map((suspects) => ({ suspects })),
  },
  fc.constant({ code: '0x1' }),
  fc.constant({ escalate: true } as const),
);

/** A node: which earlier node leads to it, its ends, and whether it comes before the ends of its parent or after. */
const node = fc.record({
  parent: fc.nat(),
  first: fc.boolean(),
  ends: fc.array(end, { maxLength: 4 }),
});

/** A sound tree of up to 12 questions, with texts of all lengths. */
export const anyKnowledge: fc.Arbitrary<Knowledge> = fc
  .record({
    nodes: fc.array(node, { minLength: 1, maxLength: 12 }),
    labels: fc.array(sentence(9), { minLength: 5, maxLength: 5 }),
    titles: fc.array(sentence(8), { minLength: 4, maxLength: 4 }),
    short: fc.string({
      minLength: 3,
      maxLength: 32,
      unit: fc.constantFrom('a', 'i', 'm', 'W', ' '),
    }),
  })
  .map(({ nodes, labels, titles, short }) => {
    const targets: Target[][] = nodes.map(({ ends }) => [...ends, { suspects: ['c0'] }]);
    nodes.forEach(({ parent, first }, index) => {
      const above = index === 0 ? undefined : targets[parent % index];
      if (first) above?.unshift(`n${index}`);
      else above?.push(`n${index}`);
    });
    const tree: Tree = {
      start: 'n0',
      nodes: Object.fromEntries(
        targets.map((list, index) => [
          `n${index}`,
          {
            check: `k${index}`,
            next: Object.fromEntries(list.map((target, at) => [`a${at}`, target])),
          },
        ]),
      ),
    };
    return {
      tree,
      checks: targets.map((list, index) => ({
        id: `k${index}`,
        short: short.trim() === '' ? 'short' : short,
        question: `Question ${index}?`,
        answers: list.map((_, at) => ({ id: `a${at}`, label: labels[at % labels.length] ?? '' })),
      })),
      causes: titles.map((title, index) => ({ id: `c${index}`, title })),
      codes: [{ id: '0x1', hex: '0x1', number: 1, url: '/codes/0x1/' }],
      fixes: [{ id: 'f0' }],
    } satisfies Record<keyof Told, unknown> as unknown as Knowledge;
  });
