import { answers, stillChanged, tried } from './done.ts';
import type { HandoverFacts } from './handover-facts.ts';
import { ruledOut, suspects } from './found.ts';
import { nextStep, why } from './next-step.ts';
import { prevention, solvedBy } from './solved-section.ts';
import type { TextSection } from './text-section.ts';

/** Write the section of facts for the reader to fill in. */
const toAdd = ({ model, open }: HandoverFacts): TextSection => ({
  title: 'To add',
  lines: open ? model.handOver.map((text) => ({ text: `${text}: ` })) : [],
});

/** Collect the sections for the person who takes the case over. */
export const forReceiver = (facts: HandoverFacts): TextSection[] => [
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
