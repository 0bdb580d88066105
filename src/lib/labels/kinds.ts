import type { EntryKind } from '../model/knowledge.ts';

/** Names of the kinds of entries. */
export const KIND: Record<EntryKind, { one: string; many: string }> = {
  symptom: { one: 'Symptom', many: 'Symptoms' },
  cause: { one: 'Cause', many: 'Causes' },
  check: { one: 'Check', many: 'Checks' },
  fix: { one: 'Fix', many: 'Fixes' },
};
