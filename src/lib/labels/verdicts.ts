import type { EntryKind } from '../model/knowledge.ts';
import type { Grade, Verdict } from '../domain/closed-lists.ts';

/** A verdict as people read it: the word, and what it means in a sentence. */
export interface VerdictWords {
  label: string;
  meaning: string;
}

/** The verdict on a claim. Only claims have these words: a fix or a cause is neither true nor false. */
export const VERDICT: Record<Verdict, VerdictWords> = {
  confirmed: { label: 'Confirmed', meaning: 'The authorities say so.' },
  caveats: { label: 'True with caveats', meaning: 'True within limits, which the entry names.' },
  unsupported: { label: 'Unsupported', meaning: 'No authority says so. It may be harmless.' },
  contradicted: { label: 'Contradicted', meaning: 'An authority says otherwise.' },
  dangerous: { label: 'Dangerous', meaning: 'Following it as written can cause harm.' },
};

/** How well it is documented that a fix helps. */
export const FIX_VERDICT: Record<Verdict, VerdictWords> = {
  confirmed: {
    label: 'Well documented',
    meaning: 'Vendor documentation or several first-hand reports describe it.',
  },
  caveats: {
    label: 'Works in some cases',
    meaning: 'It helps under conditions, which its page names.',
  },
  unsupported: {
    label: 'No evidence',
    meaning: 'Nobody has shown that it helps with this error. It does no harm.',
  },
  contradicted: { label: 'Don’t', meaning: 'The sources say that it does not help.' },
  dangerous: { label: 'Don’t', meaning: 'It can do harm. Its page says what to do instead.' },
};

/** How well it is documented that a cause produces this error. */
export const CAUSE_VERDICT: Record<Verdict, VerdictWords> = {
  confirmed: { label: 'Known cause', meaning: 'Vendor documentation describes it.' },
  caveats: {
    label: 'Cause in some cases',
    meaning: 'It can produce this error under conditions, which its page names.',
  },
  unsupported: {
    label: 'Not documented for this error',
    meaning: 'No source connects it with this error.',
  },
  contradicted: {
    label: 'Belongs to other errors',
    meaning: 'The sources say that it shows itself by other messages or codes.',
  },
  dangerous: {
    label: 'Belongs to other errors',
    meaning: 'The sources say that it shows itself by other messages or codes.',
  },
};

/** The words for the verdict on an entry as a whole; undefined for kinds on which a verdict says nothing to a reader. */
export function entryVerdict(kind: EntryKind | 'code', verdict: Verdict): VerdictWords | undefined {
  if (kind === 'fix') return FIX_VERDICT[verdict];
  if (kind === 'cause') return CAUSE_VERDICT[verdict];
  return undefined;
}

export const GRADE: Record<Grade, string> = {
  A: 'vendor documentation or source code',
  B: 'first-hand report',
  C: 'retelling, blog or community page',
  D: 'copied text',
};
