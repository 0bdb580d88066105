import type { Case } from '../case/case.ts';
import { caseQuery } from '../case/url.ts';
import { BASE } from '../hosting/base.ts';

/** The site-relative address of the checklist, or of what is left of it for a case. */
export const checklistUrl = (current: Case): string => `${BASE}checklist/${caseQuery(current)}`;

/** An address as people copy it from paper: without the scheme. */
export const paperAddress = ({ host, pathname }: URL): string => host + pathname;
