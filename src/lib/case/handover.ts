import { reasonsFor } from '../evidence/reasons.ts';
import type { CheckId } from '../tree/types.ts';
import { OUTCOME } from '../words/fixes.ts';
import { BAND } from '../words/scales.ts';
import { undoLines } from '../ways/undo.ts';
import type { Case } from './case.ts';
import { isStillChanged } from './case.ts';
import type { Details } from './details.ts';
import { NO_DETAILS } from './details.ts';
import type { CaseModel } from './model.ts';
import { situation } from './situation.ts';

/** For whom: the next tier gets everything, the person who called gets what concerns them. */
export type HandoverForm = 'next-tier' | 'end-user';
/** How it is written. */
export type HandoverStyle = 'markdown' | 'plain';

interface Section {
  title: string;
  lines: Line[];
}
interface Line {
  text: string;
  /** Lines under it. */
  inner?: string[];
}

const SUSPECTS_NAMED = 5;

/**
 * The case as a text for a ticket or a mail.
 *
 * @param link Full address that reopens the case.
 */
export function handoverText(
  model: CaseModel,
  current: Case,
  link: string,
  {
    form = 'next-tier',
    style = 'plain',
    details = NO_DETAILS,
  }: { form?: HandoverForm; style?: HandoverStyle; details?: Details } = {},
): string {
  const sections = (form === 'next-tier' ? forNextTier : forEndUser)(model, current, details);
  return write('Remote Desktop does not connect', sections, `Reopen this case: ${link}`, style);
}

const answerOf = (model: CaseModel, current: Case, check: CheckId): string =>
  model.checks[check]?.answers.find(({ id }) => id === current.answers[check])?.label ?? '';

function answers(model: CaseModel, current: Case): Section {
  const { trail } = situation(model, current);
  // As they were asked, then those that lie on another path: a set keeps the first place of each.
  const asked = new Set([...trail.map(({ check }) => check), ...Object.keys(current.answers)]);
  return {
    title: 'Answers',
    lines: [...asked].map((check) => ({
      text: `${model.checks[check]?.question ?? check} ${answerOf(model, current, check)}`,
    })),
  };
}

function suspects(model: CaseModel, current: Case): Section {
  const { standing } = situation(model, current);
  const reason = (check: CheckId): string =>
    `${model.checks[check]?.short ?? check}: ${answerOf(model, current, check)}`;
  return {
    title: 'Suspects',
    lines: standing.slice(0, SUSPECTS_NAMED).map(({ cause, band }) => {
      const reasons = reasonsFor(cause, current.answers, model.checks);
      return {
        text: `${model.causes[cause]?.title ?? cause} (${BAND[band].toLowerCase()})`,
        inner: [
          ...reasons.for.map(({ check }) => `for: ${reason(check)}`),
          ...reasons.against.map(({ check }) => `against: ${reason(check)}`),
        ],
      };
    }),
  };
}

function tried(model: CaseModel, current: Case): Section {
  return {
    title: 'Tried',
    lines: Object.entries(current.tried).map(([fix, outcome]) => ({
      text: `${model.fixes[fix]?.title ?? fix}: ${OUTCOME[outcome]}`,
    })),
  };
}

function stillChanged(model: CaseModel, current: Case, details: Details): Section {
  return {
    title: 'Still changed, newest first',
    lines: Object.entries(current.tried)
      .filter(
        ([fix, outcome]) => isStillChanged(outcome) && (model.fixes[fix]?.undoMinutes ?? 0) > 0,
      )
      .reverse()
      .map(([fix]) => {
        const { restores = [], undo = [{ do: `see the page ${model.fixes[fix]?.url ?? ''}` }] } =
          details.fixes[fix] ?? {};
        return {
          text: model.fixes[fix]?.title ?? fix,
          inner: [
            ...restores.map((value) => `put back: ${value}`),
            ...undoLines(undo).map((line) => (line.startsWith(' ') ? line : `undo: ${line}`)),
          ],
        };
      }),
  };
}

function nextStep(model: CaseModel, current: Case): Section {
  const now = situation(model, current);
  const fix = now.kind === 'fix' ? now.next : now.kind === 'escalate' ? now.after[0] : undefined;
  const text =
    now.kind === 'question'
      ? `Find out: ${model.checks[now.check]?.question ?? now.check}`
      : now.kind === 'undo'
        ? `Undo: ${model.fixes[now.fix]?.title ?? now.fix}`
        : fix && model.fixes[fix.fix]?.title;
  return { title: 'Next step', lines: text === undefined ? [] : [{ text }] };
}

const forNextTier = (model: CaseModel, current: Case, details: Details): Section[] => [
  answers(model, current),
  suspects(model, current),
  tried(model, current),
  stillChanged(model, current, details),
  nextStep(model, current),
  { title: 'To add', lines: model.handOver.map((text) => ({ text: `${text}: ` })) },
];

const forEndUser = (model: CaseModel, current: Case, details: Details): Section[] => [
  tried(model, current),
  stillChanged(model, current, details),
  nextStep(model, current),
];

function write(
  title: string,
  sections: readonly Section[],
  end: string,
  style: HandoverStyle,
): string {
  const markdown = style === 'markdown';
  const lines = [
    markdown ? `# ${title}` : title,
    '',
    ...sections
      .filter((section) => section.lines.length > 0)
      .flatMap((section) => [
        markdown ? `## ${section.title}` : section.title,
        ...(markdown ? [''] : []),
        ...section.lines.flatMap(({ text, inner = [] }) => [
          `- ${text}`,
          ...inner.map((line) => (markdown ? `  - ${line}` : `    ${line}`)),
        ]),
        '',
      ]),
    end,
    '',
  ];
  return lines.join('\n');
}
