import type { Knowledge } from '../model/knowledge.ts';
import type { Answers } from '../domain/tree.ts';
import { EMPTY_CASE, type Case } from '../domain/case.ts';

/** The symptom that this site is about. */
export const MAIN_SYMPTOM = 'error-0x904-0x7';

/** The case of somebody who has the error that this site is about and has said nothing else. */
export function mainCase({ symptoms }: Pick<Knowledge, 'symptoms'>): Case {
  const answers: Answers = symptoms.find(({ id }) => id === MAIN_SYMPTOM)?.implies ?? {};
  return { ...EMPTY_CASE, answers };
}
