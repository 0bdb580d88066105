import type { CheckId } from '../domain/tree.ts';
import type { Case } from '../domain/case.ts';
import type { FoundAnswer, Merged } from './merge-findings.ts';
import type { Mark } from './readings.ts';

/** The marks of a case that was made with findings: every answer in it that the findings give as well. */
export function marksOf(
  { filled, agreed, conflicts }: Merged,
  { answers }: Case,
): Map<CheckId, Mark> {
  const marks = new Map<CheckId, Mark>();
  const add = (check: CheckId, found: FoundAnswer | undefined, given: boolean): void => {
    if (!found || answers[check] !== found.answer) return;
    const on = [found.role ?? '', found.computer].filter((word) => word !== '').join(' ');
    marks.set(check, { answer: found.answer, on, reading: found.reading, agreed: given });
  };
  for (const one of filled) add(one.check, one, false);
  for (const one of agreed) add(one.check, one, true);
  for (const { check, given, found } of conflicts)
    add(
      check,
      found.find(({ answer }) => answer === answers[check]),
      given === answers[check],
    );
  return marks;
}
