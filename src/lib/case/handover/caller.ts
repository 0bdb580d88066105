import { isSuspected } from '../../engine/bands.ts';
import { LEAVE_ALONE } from './handover-labels.ts';
import { suspectLine } from './found.ts';
import type { HandoverFacts } from './handover-facts.ts';
import { prevention, solvedBy } from './solved-section.ts';
import { tried } from './done.ts';
import type { TextLine, TextSection } from './text-section.ts';

/** Write the section on the most suspected cause. */
function whatWasFound(facts: HandoverFacts): TextSection {
  const [top] = facts.now.ranking;
  const text =
    top && isSuspected(top)
      ? `Most suspected: ${suspectLine(facts, top)}.`
      : 'No single cause is likely yet.';
  return { title: 'What we found', lines: facts.open ? [{ text }] : [] };
}

/** Write the section on whom to ask, and in which words. */
const whatHappensNext = ({ open }: HandoverFacts): TextSection => ({
  title: 'What happens next',
  lines: open
    ? [
        { text: `Ask ${open.request.who}.` },
        { text: `Ask them to ${open.request.what}.` },
        { text: `You can say: “${open.request.say}”` },
      ]
    : [],
});

/** Write the section on what to leave alone while somebody else works on it. */
function notToTouch({ model, current, open, stillChanged }: HandoverFacts): TextSection {
  const changes: TextLine[] = stillChanged.map((fix) => {
    const title = `“${model.fixes[fix]?.title ?? fix}”`;
    const helped = current.tried[fix] === 'worked' || current.tried[fix] === 'remains';
    return {
      text: open
        ? `${title} is still in place. Leave it, and tell them.`
        : helped
          ? `${title} helped: leave it in place.`
          : `${title} didn’t help and is still in place: undo it when you have time.`,
    };
  });
  return {
    title: open ? 'What not to touch' : 'Changes still in place',
    lines: [...changes, ...(open ? LEAVE_ALONE.map((text) => ({ text })) : [])],
  };
}

/** Collect the sections for the person who called. */
export const forCaller = (facts: HandoverFacts): TextSection[] => [
  solvedBy(facts),
  whatWasFound(facts),
  whatHappensNext(facts),
  notToTouch(facts),
  prevention(facts),
  tried(facts),
];
