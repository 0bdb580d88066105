import type { Knowledge } from '../model/knowledge.ts';
import { lookUp } from '../model/look-up.ts';
import type { Part, PartRef } from './shapes.ts';

/** Name a part within a sentence: `the overview`, `part 2.1`. */
export const shortName = ({ number }: Pick<PartRef, 'number'>): string =>
  number === '' ? 'the overview' : `part ${number}`;

/** Name a part as a link: `Overview`, `Part 2.1: Certificate`. */
export const linkName = (
  { checks, tree }: Knowledge,
  { number, node }: Pick<Part, 'number' | 'node'>,
): string =>
  number === ''
    ? 'Overview'
    : `Part ${number}: ${lookUp(checks, tree.nodes[node]?.check)?.short ?? node}`;

/** List the answers that lead to a part, each with the two or three words of its question. */
export const wayTo = (
  { checks }: Knowledge,
  { trail }: Pick<Part, 'trail'>,
): { short: string; label: string }[] =>
  trail.map((step) => {
    const check = lookUp(checks, step.check);
    return {
      short: check?.short ?? step.check,
      label: check?.answers.find(({ id }) => id === step.answer)?.label ?? step.answer,
    };
  });
