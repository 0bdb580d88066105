import type { Grade, Verdict } from '../schema/words.ts';

/** How well a claim or a source is founded, as people read it. */
export const VERDICT: Record<Verdict, { label: string; meaning: string }> = {
  confirmed: { label: 'Confirmed', meaning: 'The authorities say so.' },
  caveats: { label: 'True with caveats', meaning: 'True within limits, which the entry names.' },
  unsupported: { label: 'Unsupported', meaning: 'No authority says so. It may be harmless.' },
  contradicted: { label: 'Contradicted', meaning: 'An authority says otherwise.' },
  dangerous: { label: 'Dangerous', meaning: 'Following it as written can cause harm.' },
};

export const GRADE: Record<Grade, string> = {
  A: 'vendor documentation or source code',
  B: 'first-hand report',
  C: 'retelling, blog or community page',
  D: 'copied text',
};
