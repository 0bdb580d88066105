import type { CaseModel, CheckView } from '../../../src/lib/case/case-model.ts';
import { model } from '../case/sample.ts';
import type { SheetLine, ChecklistSheet } from '../../../src/lib/checklist/blocks.ts';

/** A line with the words of its id. */
export const line = (
  id: string,
  kind: SheetLine['kind'],
  entry: string,
  block: SheetLine['block'],
): SheetLine => ({
  id,
  kind,
  entry,
  block,
  do: `Do ${id}`,
  expect: `See ${id}`,
  changes: kind === 'fix',
  write: [],
  link: kind === 'note' ? null : { title: entry, url: `/${kind}/${entry}/` },
});

/** A sheet over the sample case: a check and two fixes on it, a check and a fix to spare. */
export const sheetSample = (): ChecklistSheet => ({
  blocks: [
    {
      id: 'client',
      title: 'On the client',
      lead: 'Where you sit.',
      lines: [line('check-power-light', 'check', 'power-light', 'client')],
    },
    {
      id: 'host',
      title: 'On the host',
      lead: 'At the machine.',
      lines: [
        line('fix-push-cable', 'fix', 'push-cable', 'host'),
        line('fix-replace-fuse', 'fix', 'replace-fuse', 'host'),
      ],
    },
    {
      id: 'hand-over',
      title: 'Hand over',
      lead: 'For the next person.',
      lines: [line('hand-over-time', 'note', 'time', 'hand-over')],
    },
  ],
  spare: [
    line('check-noise', 'check', 'noise', 'client'),
    line('fix-rewire-house', 'fix', 'rewire-house', 'host'),
  ],
  revised: '2026-01-31',
});

/** A check whose beep speaks for the cable, so that it bears on that suspect. */
export const noise: CheckView = {
  question: 'Does it beep?',
  short: 'Noise',
  where: 'host',
  minutes: 1,
  url: '/checks/noise/',
  answers: [
    { id: 'beeps', label: 'Answer beeps', evidence: { cable: 'supports' } },
    { id: 'unknown', label: 'Answer unknown', evidence: {} },
  ],
};

export const cases: CaseModel = { ...model, checks: { ...model.checks, noise } };
