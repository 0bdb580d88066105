import type { Knowledge } from '../model/knowledge.ts';
import type { Answers } from '../domain/tree.ts';
import { EMPTY_CASE, type Case } from '../domain/case.ts';

/** Make the case of somebody who has a symptom and has said nothing else. */
export function caseOf({ symptoms }: Pick<Knowledge, 'symptoms'>, symptom: string): Case {
  const answers: Answers = symptoms.find(({ id }) => id === symptom)?.implies ?? {};
  return { ...EMPTY_CASE, answers };
}

/** Make the case of somebody who has the error that the site is about. */
export const mainCase = (knowledge: Pick<Knowledge, 'symptoms' | 'site'>): Case =>
  caseOf(knowledge, knowledge.site.symptom);
