import { BASE } from '../domain/base.ts';
import type { Knowledge } from './knowledge.ts';
import type { CorrectionData } from '../schema/change.ts';

/** List all corrections, newest first. */
export const corrections = ({ changes }: Pick<Knowledge, 'changes'>): CorrectionData[] =>
  changes.filter((change) => change.kind === 'correction');

/** List the corrections of one page, newest first. */
export const correctionsOf = (page: string, knowledge: Pick<Knowledge, 'changes'>) =>
  corrections(knowledge).filter(({ entries }) => entries.includes(page));

/** Return the address of a change on the page of all changes. */
export const changeUrl = ({ id }: { id: string }): string => `${BASE}changes/#${id}`;
