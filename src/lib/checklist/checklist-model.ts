import type { CaseModel } from '../case/case-model.ts';
import { toCaseModel } from '../case/case-model.ts';
import type { GuideModel } from '../case/guide-model.ts';
import type { CauseId, CheckId, FixId } from '../domain/tree.ts';
import type { Knowledge } from '../model/knowledge.ts';
import { buildSheet } from './build-sheet.ts';
import type { ChecklistSheet } from './blocks.ts';

/** The texts with which the checklist shows a case. */
export interface CaseTexts {
  checks: Record<CheckId, Pick<CaseModel['checks'][string], 'short' | 'answers'>>;
  causes: Record<CauseId, Pick<CaseModel['causes'][string], 'title'>>;
  fixes: Record<FixId, Pick<CaseModel['fixes'][string], 'title'>>;
}

/** The part of the knowledge that the checklist needs: plain JSON, small enough to be sent with its page. */
export interface ChecklistModel {
  sheet: ChecklistSheet;
  /** The model from which situations are derived, with the few texts that the checklist shows. */
  cases: GuideModel & CaseTexts;
}

const mapValues = <Value, Result>(
  record: Readonly<Record<string, Value>>,
  change: (value: Value) => Result,
): Record<string, Result> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));

/** Reduce the knowledge to the checklist and the model of its cases. */
export function toChecklistModel(knowledge: Knowledge): ChecklistModel {
  const full = toCaseModel(knowledge);
  return {
    sheet: buildSheet(knowledge),
    cases: {
      tree: full.tree,
      checks: mapValues(full.checks, ({ question: _, url: __, answers, ...check }) => ({
        ...check,
        answers: answers.map(({ hint: ___, ...answer }) => answer),
      })),
      causes: mapValues(full.causes, ({ url: _, ...cause }) => cause),
      fixes: mapValues(full.fixes, ({ url: _, assumes: __, ...fix }) => fix),
      codes: mapValues(full.codes, ({ causes }) => ({ causes })),
    },
  };
}
