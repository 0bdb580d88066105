import { expect, it } from 'vitest';
import { evaluateProposals } from '../../../src/lib/proposals/evaluate-proposals.ts';
import type { Proposal } from '../../../src/lib/proposals/propose.ts';

const quote = { before: '', found: 'it beeps', after: '' };
const proposal = (check: string, ...answers: string[]): Proposal => ({
  check,
  answers: answers.map((answer) => ({ answer, quote })),
});

it('counts what agrees, what differs, what was not noted and what was missed', () => {
  const propose = () => [
    proposal('noise', 'beeps'),
    proposal('light', 'on'),
    proposal('smell', 'smoke'),
    proposal('heat', 'warm', 'hot'),
  ];
  const answers = { noise: 'beeps', light: 'off', age: 'old' };
  expect(evaluateProposals({ propose }, [{ id: 'a', report: 'It beeps.', answers }])).toEqual({
    cases: 1,
    precision: 0.5,
    strictPrecision: 0.333,
    recall: 0.333,
    right: 1,
    wrong: [{ id: 'a', check: 'light', proposed: 'on', noted: 'off', words: 'it beeps' }],
    unnoted: 1,
    undecided: 1,
    missed: 2,
  });
});
