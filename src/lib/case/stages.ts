import type { Band } from '../engine/bands.ts';
import { reasonsFor } from '../engine/reasons.ts';
import type { Answers, CauseId } from '../domain/tree.ts';
import type { CaseModel } from './case-model.ts';
import type { Suspect } from './where.ts';

/** A part of the way that a connection goes, and whether the answers have cleared it. */
export interface StageView {
  title: string;
  cleared: boolean;
}

/** Bands in which a cause is no longer looked for. */
const CLEARED: readonly Band[] = ['unlikely', 'ruled-out'];

/**
 * The stages of a connection. One is cleared when each of its causes is unlikely or ruled out and an answer speaks against
 * it: that a cause is rare by itself clears nothing, and neither does the code, which all of them can share.
 */
export function stagesOf(
  { stages, checks, tree }: Pick<CaseModel, 'stages' | 'checks' | 'tree'>,
  answers: Answers,
  standing: readonly Suspect[],
): StageView[] {
  const bands = new Map<CauseId, Band>(standing.map(({ cause, band }) => [cause, band]));
  const code = tree.nodes[tree.start]?.check;
  return stages.map(({ title, causes }) => ({
    title,
    cleared:
      causes.length > 0 &&
      causes.every(
        (cause) =>
          CLEARED.includes(bands.get(cause) ?? 'possible') &&
          reasonsFor(cause, answers, checks).against.some(({ check }) => check !== code),
      ),
  }));
}
