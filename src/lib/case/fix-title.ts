import type { Answers, FixId } from '../domain/tree.ts';
import type { CaseModel } from './case-model.ts';

/**
 * Return the title of a fix in a case. A title that takes something for granted, such as a tunnel, is used only where an
 * answer shows that it is there.
 */
export function fixTitle(model: Pick<CaseModel, 'fixes'>, id: FixId, answers: Answers): string {
  const fix = model.fixes[id];
  if (!fix?.assumes) return fix?.title ?? id;
  const { shown, title } = fix.assumes;
  const isShown = Object.entries(shown).some(([check, ids]) => ids.includes(answers[check] ?? ''));
  return isShown ? fix.title : title;
}
