import type { EntryKind } from '../model/knowledge.ts';

/** The kinds of entries as people read them. */
export const KIND: Record<EntryKind, { one: string; many: string }> = {
  symptom: { one: 'Symptom', many: 'Symptoms' },
  cause: { one: 'Cause', many: 'Causes' },
  check: { one: 'Check', many: 'Checks' },
  fix: { one: 'Fix', many: 'Fixes' },
};
