import type { Verdict } from './closed-lists.ts';

/** Advice that is never suggested: it is named with its reason and its safer alternative. */
export const NEVER_SUGGESTED: readonly Verdict[] = ['dangerous', 'contradicted'];

/** Return whether a fix may be offered to someone who looks for the next thing to try. */
export const isSuggestable = (fix: { verdict: Verdict }): boolean =>
  !NEVER_SUGGESTED.includes(fix.verdict);
