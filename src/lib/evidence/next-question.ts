import type { Case } from '../case/case.ts';
import type { CauseId, CheckId } from '../tree/types.ts';
import type { Access } from './access.ts';
import { ALL_ACCESS } from './access.ts';
import { compiled, stateOf } from './compile.ts';
import { decide } from './decide.ts';
import type { EvidenceModel } from './model.ts';

/** A check that is worth making before the next fix. */
export interface NextQuestion {
  check: CheckId;
  /** Minutes-equivalents that it is expected to save, its own minutes already taken off. */
  value: number;
  /** The suspects whose probabilities its answers move apart most, at most three, the most moved first. */
  separates: CauseId[];
}

/** How many suspects are named as separated. */
const NAMED = 3;

/**
 * The check that is most worth making now, or null when trying the next fix (or handing over) is the better step.
 *
 * @param asked Checks that must not be asked although the case holds no answer to them.
 */
export function nextQuestion(
  model: EvidenceModel,
  current: Case,
  access: Access = ALL_ACCESS,
  asked: readonly CheckId[] = [],
): NextQuestion | null {
  const { problem, planner } = compiled(model);
  const state = stateOf(model, current, access);
  model.checks.forEach(({ id }, index) => {
    if (asked.includes(id)) state.asked[index] = 1;
  });
  const decision = decide(problem, planner, state);
  if (decision.kind !== 'ask') return null;
  const check = model.checks[decision.question];
  return check === undefined
    ? null
    : { check: check.id, value: decision.value, separates: separates(model, current, check.id) };
}

/**
 * The suspects whose probabilities the answers of a check move apart most: by how far the probability can swing from
 * one answer to another.
 */
export function separates(model: EvidenceModel, current: Case, check: CheckId): CauseId[] {
  const { problem, causes } = compiled(model);
  const question = problem.questions[model.checks.findIndex(({ id }) => id === check)];
  if (!question) return [];
  const { weights } = stateOf(model, current, ALL_ACCESS);
  const after = question.rates.map((rates) => {
    const posterior = weights.map((weight, cause) => weight * (rates[cause] ?? 0));
    const total = posterior.reduce((sum, weight) => sum + weight, 0);
    return { total, posterior: posterior.map((weight) => weight / total) };
  });
  return causes
    .map((id, cause) => {
      const mean = weights[cause] ?? 0;
      const swing = after.reduce((sum, { total, posterior }) => sum + total * Math.abs((posterior[cause] ?? 0) - mean), 0);
      return { id, swing };
    })
    .filter(({ swing }) => swing > 1e-6)
    .sort((a, b) => b.swing - a.swing || (a.id < b.id ? -1 : 1))
    .slice(0, NAMED)
    .map(({ id }) => id);
}
