import { isSuggestable } from '../domain/suggestable.ts';
import type { Fix } from '../model/knowledge.ts';

/** Headings of the parts of an entry that no author writes, on its page and in its Markdown twin. */
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

/** The heading over the causes of a fix. */
export const treatsHeading = (fix: Fix): string =>
  isSuggestable(fix) ? 'What it fixes' : 'What it is meant to fix';
