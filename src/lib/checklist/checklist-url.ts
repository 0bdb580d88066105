import type { Case } from '../domain/case.ts';
import { caseQuery } from '../case/case-url.ts';
import { BASE } from '../domain/base.ts';

/** Return the site-relative address of the checklist, or of the rest of it for a case. */
export const checklistUrl = (current: Case): string => `${BASE}checklist/${caseQuery(current)}`;

/** Return an address as people copy it from paper: without the scheme. */
export const paperAddress = ({ host, pathname }: URL): string => host + pathname;
