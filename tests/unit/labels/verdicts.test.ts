import { expect, test } from 'vitest';
import { VERDICTS } from '../../../src/lib/domain/closed-lists.ts';
import { VERDICT, entryVerdict } from '../../../src/lib/labels/verdicts.ts';

const claimWords = Object.values(VERDICT).map(({ label }) => label);

test.each(['fix', 'cause'] as const)('a %s never has the word of a claim', (kind) => {
  for (const verdict of VERDICTS)
    expect(claimWords).not.toContain(entryVerdict(kind, verdict)?.label);
});

test.each(['symptom', 'check', 'code'] as const)('a %s has no verdict', (kind) => {
  for (const verdict of VERDICTS) expect(entryVerdict(kind, verdict)).toBeUndefined();
});

test('advice that is never suggested says so in its verdict', () => {
  for (const verdict of ['dangerous', 'contradicted'] as const)
    expect(entryVerdict('fix', verdict)?.label).toBe('Don’t');
});
