import { OUTCOME } from '../../labels/fixes.ts';
import type { CheckId } from '../../domain/tree.ts';
import type { UndoStep } from '../../schema/fix.ts';
import { commandsOf, groupHeading, undoGroups, undoText } from '../../ways/undo.ts';
import { SHELL } from '../../labels/labels.ts';
import { REACH_SHORT, reachLine } from '../../labels/reach.ts';
import type { HandoverFacts } from './handover-facts.ts';
import { pageLink } from './page-link.ts';
import type { InnerLine, TextSection } from './text-section.ts';

/** Return the label of the answer that was given to a check. */
export const answerOf = ({ model, current }: HandoverFacts, check: CheckId): string =>
  model.checks[check]?.answers.find(({ id }) => id === current.answers[check])?.label ?? '';

/** List the answers as they were asked, then those that are on another path, then the access. */
export function answers(facts: HandoverFacts): TextSection {
  const { model, current, now } = facts;
  // A set keeps the first position of each.
  const asked = new Set([...now.trail.map(({ check }) => check), ...Object.keys(current.answers)]);
  return {
    title: 'Answers',
    lines: [
      ...[...asked].map((check) => ({
        text: `${model.checks[check]?.question ?? check} ${answerOf(facts, check)}`,
      })),
      ...(current.access === undefined
        ? []
        : [{ text: `${REACH_SHORT}: ${reachLine(current.access, model.site.tool)}` }]),
    ],
  };
}

/** List the fixes that were tried, in the order of trial. */
export const tried = ({ model, current }: HandoverFacts): TextSection => ({
  title: 'Tried',
  lines: Object.entries(current.tried).map(([fix, outcome]) => ({
    text: `${model.fixes[fix]?.title ?? fix}: ${OUTCOME[outcome]}`,
  })),
});

/** Write the steps of an undo, each with the way after which it is needed and its exact commands. */
function undoPoints(steps: readonly UndoStep[]): InnerLine[] {
  const groups = undoGroups(steps);
  return groups.flatMap((group) =>
    group.steps.map((step): InnerLine => {
      const after = group.ways.length > 0 ? `${groupHeading(group, groups)}: ` : '';
      const commands = commandsOf(step);
      // The only command after one way needs no name.
      const named = group.ways.length !== 1 || commands.length !== 1;
      return {
        text: `undo: ${after}${undoText(step)}`,
        commands: commands.map(({ shell, run }) => ({ shell: named ? SHELL[shell] : '', run })),
      };
    }),
  );
}

/** List the fixes whose changes are still in place, with their undo. */
export const stillChanged = ({
  model,
  details,
  link,
  stillChanged: fixes,
}: HandoverFacts): TextSection => ({
  title: 'Still changed, newest first',
  lines: fixes.map((fix) => {
    const detail = details.fixes[fix];
    const undo: InnerLine[] = detail
      ? undoPoints(detail.undo)
      : [{ text: `undo: ${pageLink(link, model.fixes[fix]?.url ?? '')}` }];
    return {
      text: model.fixes[fix]?.title ?? fix,
      inner: [
        ...(detail?.restores ?? []).map((value) => ({ text: `put back: ${value}` })),
        ...undo,
      ],
    };
  }),
});
