import { waysIn } from '../../ways/way-headings.ts';
import { undoAfter } from '../../ways/undo.ts';
import { WAY } from '../../labels/labels.ts';
import type { Knowledge } from '../../model/knowledge.ts';
import { fileOf } from '../../model/file-of.ts';
import type { Problem } from '../problem.ts';

/** Report ways of a fix without their undo, and undo steps of a way that the body lacks. */
export function undoProblems(knowledge: Knowledge): Problem[] {
  return knowledge.fixes.flatMap((fix) => {
    const file = fileOf(fix);
    const ways = waysIn(fix.body);
    const lacking = ways
      .filter((way) => undoAfter(fix.undo.steps, way).length === 0)
      .map((way) => ({
        file,
        field: 'undo.steps',
        value: way,
        message: `is a way of the body (${WAY[way]}) without an undo.`,
        fix: `Add a step with \`ways: [${way}]\`, or one without \`ways\`, which holds for all.`,
      }));
    const unknown = fix.undo.steps.flatMap((step, at) =>
      (step.ways ?? [])
        .filter((way) => !ways.includes(way))
        .map((way) => ({
          file,
          field: `undo.steps[${at}].ways`,
          value: way,
          message: 'is not a way of this body.',
          fix:
            ways.length > 0
              ? `Its ways are ${ways.join(', ')}.`
              : 'Leave `ways` out: the body has no headings such as `### PowerShell`.',
        })),
    );
    const unfit = fix.undo.steps.flatMap(({ ways: of = [], commands = {} }, at) => {
      const shells = Object.keys(commands);
      return of
        .filter((way) => way !== 'clicks' && shells.length > 0)
        .filter((way) => !shells.includes(way) && !shells.includes('either'))
        .map((way) => ({
          file,
          field: `undo.steps[${at}].commands`,
          value: shells.join(', '),
          message: `has no command for the way \`${way}\`.`,
          fix: `Add one under \`${way}\`, or write one that runs in both under \`either\`.`,
        }));
    });
    return [...lacking, ...unknown, ...unfit];
  });
}
