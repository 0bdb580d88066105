import type { AnswerId, CauseId, CheckId } from '../tree/types.ts';
import type { EvidenceModel } from './model.ts';

/** The check that stands for “the tree ended here”. No content id can be the same: ids have no @. */
const END: CheckId = '@end';
const REACHED: AnswerId = 'reached';

/**
 * The end that an author wrote for a combination of answers is an expert's word on that combination: it supports the
 * causes it names. Adding it as one more answered check lets the tree and the evidence speak with one voice, so that the
 * pages without scripts and the troubleshooter suspect the same.
 *
 * @returns The model and the answers with that check added; unchanged when the end names no cause.
 */
export function withAuthoredEnd(
  model: EvidenceModel,
  answers: Readonly<Record<CheckId, AnswerId>>,
  suspects: readonly CauseId[],
): { model: EvidenceModel; answers: Readonly<Record<CheckId, AnswerId>> } {
  if (suspects.length === 0) return { model, answers };
  const evidence = Object.fromEntries(suspects.map((cause) => [cause, 'supports' as const]));
  const check = {
    id: END,
    where: 'anywhere' as const,
    minutes: 0,
    answers: [{ id: REACHED, evidence }],
  };
  return {
    model: { ...model, checks: [...model.checks, check] },
    answers: { ...answers, [END]: REACHED },
  };
}
