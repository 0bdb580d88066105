import type { Case } from '../domain/case.ts';
import { caseQuery } from '../case/case-url.ts';
import { BASE } from '../domain/base.ts';

/** The site-relative address of the checklist, or of what is left of it for a case. */
export const checklistUrl = (current: Case): string => `${BASE}checklist/${caseQuery(current)}`;

/** An address as people copy it from paper: without the scheme. */
export const paperAddress = ({ host, pathname }: URL): string => host + pathname;
