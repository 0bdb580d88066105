import type { KnownIds } from '../case/case-url.ts';
import type { CaseModel } from '../case/case-model.ts';
import { caseModel, knownIds } from '../case/case-model.ts';
import type { Knowledge } from '../model/knowledge.ts';
import { sheet } from './sheet.ts';
import type { Sheet } from './blocks.ts';

/** What the checklist needs of the knowledge: plain JSON, small enough to travel with its page. */
export interface ChecklistModel {
  sheet: Sheet;
  /** The troubleshooter's model without the texts that only the troubleshooter shows. */
  cases: CaseModel;
  known: KnownIds;
}

const mapValues = <Value>(
  record: Record<string, Value>,
  change: (value: Value) => Value,
): Record<string, Value> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));

/** Cuts the knowledge down to the checklist and what finds out where a case stands. */
export function checklistModel(knowledge: Knowledge): ChecklistModel {
  const full = caseModel(knowledge);
  const cases: CaseModel = {
    ...full,
    checks: mapValues(full.checks, (check) => ({
      ...check,
      question: '',
      answers: check.answers.map(({ id, label, evidence }) => ({ id, label, evidence })),
    })),
    codes: mapValues(full.codes, (code) => ({ ...code, meaning: '', advice: '' })),
    handOver: [],
  };
  return { sheet: sheet(knowledge), cases, known: knownIds(full) };
}
