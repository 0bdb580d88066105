import type { CaseModel } from '../../lib/case/case-model.ts';
import type { Filled } from '../../lib/case/merge-findings.ts';
import type { Timeline } from '../../lib/readings/timeline.ts';
import type { TimelineTextOptions } from '../../lib/readings/timeline-text.ts';
import { tellTimeline } from '../../lib/readings/timeline-text.ts';
import type { EvidenceReading } from './reading/evidence-reading.ts';
import { tellRead } from './read-words.ts';
import { machineWord } from './words.ts';

/** Attempts that are told: who reads the text wants the failing ones. */
const MAX_TOLD = 5;

/**
 * Write what was read as text, for a mail or a ticket: attempts, answers, files.
 *
 * @param filled Answers, masked already.
 */
export function evidenceText(
  timeline: Timeline,
  filled: readonly Filled[],
  model: Pick<CaseModel, 'checks'>,
  { files }: Pick<EvidenceReading, 'files'>,
  options: TimelineTextOptions,
): string {
  const answers = filled.map((one) => {
    const check = model.checks[one.check];
    const label = check?.answers.find(({ id }) => id === one.answer)?.label ?? one.answer;
    const reading = one.reading === '' ? '' : `: ${one.reading}`;
    return `- ${check?.question ?? one.check} ${label} (${machineWord(one)}${reading})`;
  });
  const summary = {
    ...timeline,
    rows: timeline.rows.slice(0, MAX_TOLD),
    more: timeline.more + Math.max(0, timeline.rows.length - MAX_TOLD),
  };
  return [
    ...(timeline.rows.length > 0 ? [tellTimeline(summary, options), ''] : []),
    ...(answers.length > 0 ? ['Answers', ...answers, ''] : []),
    'Read',
    ...files.map((one) => {
      const parts = [tellRead(one, options.table), ...one.notes.map(options.mask.text)].filter(
        (part) => part !== '',
      );
      return `- ${options.mask.text(one.file)}: ${parts.join(' ')}`;
    }),
  ].join('\n');
}
