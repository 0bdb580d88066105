import { isSuggestable } from '../domain/suggestable.ts';
import type { Fix } from '../model/knowledge.ts';

/** Headings that the site adds to an entry, on its page and in its Markdown version. */
export const HEADING = {
  how: 'How to find out',
  answers: 'What each answer says about the causes',
  fixes: 'Fixes',
  prevent: 'Keep it from coming back',
  evidence: 'Answers that count for or against it',
  causes: 'Possible causes',
  claims: 'What the web says',
  sources: 'Sources',
  volatile: 'What may change',
  corrections: 'Corrected on this page',
  /** Over every warning in a body. */
  warning: 'Careful',
} as const;

/** Return the heading over the causes of a fix. */
export const treatsHeading = (fix: Fix): string =>
  isSuggestable(fix) ? 'What it fixes' : 'What it is meant to fix';
