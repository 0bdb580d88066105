import type { Policy } from './policy.ts';

/** Undo the newest fix that failed and changed something, before anything else is changed. */
export const undoFirst: Policy = ({ model, current }) => {
  const failed = Object.entries(current.tried)
    .reverse()
    .find(([fix, outcome]) => outcome === 'failed' && (model.fixes[fix]?.undoMinutes ?? 0) > 0);
  return failed ? { kind: 'undo', fix: failed[0] } : null;
};
