import { isSuspected } from '../../engine/bands.ts';
import { reasonsFor } from '../../engine/reasons.ts';
import type { CheckId } from '../../domain/tree.ts';
import { BAND } from '../../labels/scales.ts';
import { hasNotHelped } from '../../domain/case.ts';
import type { Suspect } from '../situation.ts';
import { answerOf } from './done.ts';
import type { HandoverFacts } from './handover-facts.ts';
import type { TextSection } from './text-section.ts';

const SUSPECTS_NAMED = 5;

const titleOf = ({ model }: HandoverFacts, { cause }: Suspect): string =>
  model.causes[cause]?.title ?? cause;

/** Write a cause with how strongly it is suspected. */
export const suspectLine = (facts: HandoverFacts, suspect: Suspect): string =>
  `${titleOf(facts, suspect)} (${BAND[suspect.band].toLowerCase()})`;

/** Collect the evidence for and against a cause: answers, and fixes that did not help. */
function reasonsOf(
  facts: HandoverFacts,
  { cause }: Suspect,
): { for: string[]; against: string[]; ruling: string[] } {
  const { model, current } = facts;
  const said = (check: CheckId): string =>
    `${model.checks[check]?.short ?? check}: ${answerOf(facts, check)}`;
  const reasons = reasonsFor(cause, current.answers, model.checks);
  const failed = Object.entries(current.tried).filter(
    ([fix, outcome]) =>
      hasNotHelped(outcome) && model.fixes[fix]?.treats.some((one) => one.cause === cause),
  );
  return {
    for: reasons.for.map(({ check }) => said(check)),
    ruling: reasons.against
      .filter(({ strength }) => strength === 'rules-out')
      .map(({ check }) => said(check)),
    against: [
      ...reasons.against.map(({ check }) => said(check)),
      ...failed.map(([fix]) => `${model.fixes[fix]?.title ?? fix}: did not help`),
    ],
  };
}

/** List the causes that are still suspected, the most suspected first. */
export const suspects = (facts: HandoverFacts): TextSection => ({
  title: 'Suspects',
  lines: (facts.open ? facts.now.ranking : [])
    .filter(isSuspected)
    .slice(0, SUSPECTS_NAMED)
    .map((suspect) => {
      const reasons = reasonsOf(facts, suspect);
      return {
        text: suspectLine(facts, suspect),
        inner: [
          ...reasons.for.map((text) => ({ text: `for: ${text}` })),
          ...reasons.against.map((text) => ({ text: `against: ${text}` })),
        ],
      };
    }),
});

/** List the causes that are ruled out, each with the answers that do so, or else all evidence against it. */
export const ruledOut = (facts: HandoverFacts): TextSection => ({
  title: 'Ruled out',
  lines: (facts.open ? facts.now.ranking : [])
    .filter(({ band }) => band === 'ruled-out')
    .map((suspect) => {
      const { ruling, against } = reasonsOf(facts, suspect);
      return { suspect, against: ruling.length > 0 ? ruling : against };
    })
    .filter(({ against }) => against.length > 0)
    .map(({ suspect, against }) => ({
      text: `${titleOf(facts, suspect)} (against it: ${against.join('; ')})`,
    })),
});
