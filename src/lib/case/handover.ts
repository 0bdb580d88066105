import { reasonsFor } from '../evidence/reasons.ts';
import type { Answers, CheckId } from '../tree/types.ts';
import type { Case, Outcome } from './case.ts';
import type { CaseModel } from './model.ts';
import { situation } from './situation.ts';

const OUTCOME: Record<Outcome, string> = {
  worked: 'worked',
  failed: 'did not help',
  skipped: 'could not be done',
};

const answerLabel = (model: CaseModel, check: CheckId, answers: Answers): string =>
  model.checks[check]?.answers.find(({ id }) => id === answers[check])?.label ?? '';

/**
 * The case as plain text for a ticket or a mail: answers, suspects with their reasons, fixes tried with their way back.
 *
 * @param link Full address that reopens the case.
 */
export function handoverText(model: CaseModel, current: Case, link: string): string {
  const { trail, suspects } = situation(model, current);
  const asked = [
    ...trail.map(({ check }) => check),
    ...Object.keys(current.answers).filter((check) => !trail.some((step) => step.check === check)),
  ];
  const answers = asked.map(
    (check) => `- ${model.checks[check]?.question ?? check} ${answerLabel(model, check, current.answers)}`,
  );
  const suspected = suspects.flatMap((cause) => {
    const reasons = reasonsFor(cause, current.answers, model.checks);
    const name = (check: CheckId): string =>
      `${model.checks[check]?.short ?? check}: ${answerLabel(model, check, current.answers)}`;
    return [
      `- ${model.causes[cause]?.title ?? cause}`,
      ...reasons.for.map(({ check }) => `    for: ${name(check)}`),
      ...reasons.against.map(({ check }) => `    against: ${name(check)}`),
    ];
  });
  const tried = Object.entries(current.tried).flatMap(([fix, outcome]) => {
    const view = model.fixes[fix];
    return [
      `- ${view?.title ?? fix}: ${OUTCOME[outcome]}`,
      ...(outcome === 'skipped' ? [] : (view?.undo ?? []).map((step) => `    undo: ${step}`)),
    ];
  });
  const section = (title: string, lines: string[]): string[] =>
    lines.length > 0 ? [title, ...lines, ''] : [];
  return [
    'Remote Desktop does not connect',
    '',
    ...section('Answers', answers),
    ...section('Suspects', suspected),
    ...section('Tried', tried),
    ...section('To add', model.handOver.map((line) => `- ${line}: `)),
    `Reopen this case: ${link}`,
    '',
  ].join('\n');
}
