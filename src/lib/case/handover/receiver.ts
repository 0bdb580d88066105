import { answers, stillChanged, tried } from './done.ts';
import type { HandoverFacts } from './facts.ts';
import { ruledOut, suspects } from './found.ts';
import { nextStep, why } from './next-step.ts';
import { prevention, solvedBy } from './solved.ts';
import type { Section } from './document.ts';

/** What to give to the next person, to be filled in. */
const toAdd = ({ model, open }: HandoverFacts): Section => ({
  title: 'To add',
  lines: open ? model.handOver.map((text) => ({ text: `${text}: ` })) : [],
});

/** The parts of the text for whoever takes the case over. */
export const forReceiver = (facts: HandoverFacts): Section[] => [
  solvedBy(facts),
  prevention(facts),
  why(facts),
  nextStep(facts),
  suspects(facts),
  answers(facts),
  tried(facts),
  stillChanged(facts),
  ruledOut(facts),
  toAdd(facts),
];
