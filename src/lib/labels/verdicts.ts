import type { EntryKind } from '../model/knowledge.ts';
import type { Grade, Verdict } from '../domain/closed-lists.ts';

/** Words for a verdict: a label, and its meaning in a sentence. */
export interface VerdictWords {
  label: string;
  meaning: string;
}

/** Words for the verdict on a claim. Only claims have these words: a fix or a cause is neither true nor false. */
export const VERDICT: Record<Verdict, VerdictWords> = {
  confirmed: { label: 'Confirmed', meaning: 'Reliable sources say so.' },
  caveats: { label: 'True with caveats', meaning: 'True in some cases. The entry says which.' },
  unsupported: { label: 'Unsupported', meaning: 'No reliable source says so. It may be harmless.' },
  contradicted: { label: 'Contradicted', meaning: 'A reliable source says otherwise.' },
  dangerous: { label: 'Dangerous', meaning: 'Following it as written can cause harm.' },
};

/** Words for how well it is documented that a fix helps. */
export const FIX_VERDICT: Record<Verdict, VerdictWords> = {
  confirmed: {
    label: 'Well documented',
    meaning: 'Vendor documentation or several first-hand reports describe it.',
  },
  caveats: {
    label: 'Works in some cases',
    meaning: 'It helps in some cases. Its page says which.',
  },
  unsupported: {
    label: 'No evidence',
    meaning: 'Nobody has shown that it helps with this error. It does no harm.',
  },
  contradicted: { label: 'Don’t', meaning: 'The sources say that it doesn’t help.' },
  dangerous: { label: 'Don’t', meaning: 'It can do harm. Its page says what to do instead.' },
};

/** Words for how well it is documented that a cause produces this error. */
export const CAUSE_VERDICT: Record<Verdict, VerdictWords> = {
  confirmed: { label: 'Known cause', meaning: 'Vendor documentation describes it.' },
  caveats: {
    label: 'Cause in some cases',
    meaning: 'It can cause this error in some cases. Its page says which.',
  },
  unsupported: {
    label: 'Not documented for this error',
    meaning: 'No source links it to this error.',
  },
  contradicted: {
    label: 'Belongs to other errors',
    meaning: 'The sources say that it shows other messages or codes.',
  },
  dangerous: {
    label: 'Belongs to other errors',
    meaning: 'The sources say that it shows other messages or codes.',
  },
};

/** Return the words for the verdict on an entry; undefined for kinds that show none. */
export function entryVerdict(kind: EntryKind | 'code', verdict: Verdict): VerdictWords | undefined {
  if (kind === 'fix') return FIX_VERDICT[verdict];
  if (kind === 'cause') return CAUSE_VERDICT[verdict];
  return undefined;
}

export const GRADE: Record<Grade, string> = {
  A: 'vendor documentation or source code',
  B: 'first-hand report',
  C: 'second-hand: blog or community page',
  D: 'copied text',
};
