import type { CheckId } from '../domain/tree.ts';
import type { Case } from '../domain/case.ts';
import type { AnswerSource } from './answer-sources.ts';
import type { FoundAnswer, Merged } from './merge-findings.ts';

/** Collect the sources of a case that was made with findings: one for every answer in it that the findings also give. */
export function collectSources(
  { filled, agreed, conflicts }: Merged,
  { answers }: Case,
): Map<CheckId, AnswerSource> {
  const sources = new Map<CheckId, AnswerSource>();
  const add = (check: CheckId, found: FoundAnswer | undefined, given: boolean): void => {
    if (!found || answers[check] !== found.answer) return;
    const on = [found.role ?? '', found.computer].filter((word) => word !== '').join(' ');
    sources.set(check, { answer: found.answer, on, reading: found.reading, agreed: given });
  };
  for (const one of filled) add(one.check, one, false);
  for (const one of agreed) add(one.check, one, true);
  for (const { check, given, found } of conflicts)
    add(
      check,
      found.find(({ answer }) => answer === answers[check]),
      given === answers[check],
    );
  return sources;
}
