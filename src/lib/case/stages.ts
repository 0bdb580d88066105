import type { Band } from '../engine/bands.ts';
import { reasonsFor } from '../engine/reasons.ts';
import type { Answers, CauseId } from '../domain/tree.ts';
import type { CaseModel } from './case-model.ts';
import type { Suspect } from './situation.ts';

/** A stage of a connection, and whether the answers have cleared it. */
export interface StageView {
  title: string;
  cleared: boolean;
}

/** Bands in which a cause counts as cleared. */
const CLEARED: readonly Band[] = ['unlikely', 'ruled-out'];

/**
 * List the stages of a connection. One is cleared when each of its causes is unlikely or ruled out and an answer counts
 * against it. Being rare clears no cause, and neither does the error code, which all of them can share.
 */
export function stagesOf(
  { stages, checks, tree }: Pick<CaseModel, 'stages' | 'checks' | 'tree'>,
  answers: Answers,
  ranking: readonly Suspect[],
): StageView[] {
  const doubted = new Set<CauseId>(
    ranking.filter(({ band }) => CLEARED.includes(band)).map(({ cause }) => cause),
  );
  const code = tree.nodes[tree.start]?.check;
  return stages.map(({ title, causes }) => ({
    title,
    cleared:
      causes.length > 0 &&
      causes.every(
        (cause) =>
          doubted.has(cause) &&
          reasonsFor(cause, answers, checks).against.some(({ check }) => check !== code),
      ),
  }));
}
