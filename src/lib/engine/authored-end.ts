import type { AnswerId, CauseId, CheckId, Step } from '../domain/tree.ts';
import { UNKNOWN_ANSWER } from '../domain/unknown.ts';
import type { EvidenceModel } from './evidence-model.ts';

/** The check that stands for “the tree ended here”. No content id can be the same: ids have no @. */
const END: CheckId = '@end';
const REACHED: AnswerId = 'reached';

/**
 * The end that an author wrote for a combination of answers is an expert's word on that combination: it supports the
 * causes it names. Adding it as one more answered check lets the tree and the evidence speak with one voice, so that the
 * pages without scripts and the troubleshooter suspect the same.
 *
 * An end that was reached with a “don’t know” on the way is no such word: nothing was found out, the author could only
 * guess, and “don’t know” changes nothing. Counting it was measured to put the right cause first less often on real
 * cases, and to hand over too early.
 *
 * @param trail The answers that led to the end.
 * @returns The model and the answers with that check added; unchanged when the end says nothing.
 */
export function withAuthoredEnd(
  model: EvidenceModel,
  answers: Readonly<Record<CheckId, AnswerId>>,
  suspects: readonly CauseId[],
  trail: readonly Step[],
): { model: EvidenceModel; answers: Readonly<Record<CheckId, AnswerId>> } {
  if (suspects.length === 0 || trail.some(({ answer }) => answer === UNKNOWN_ANSWER))
    return { model, answers };
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
