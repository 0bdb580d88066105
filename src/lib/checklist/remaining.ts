import { UNKNOWN_ANSWER } from '../domain/unknown.ts';
import type { Case } from '../domain/case.ts';
import type { Guide } from '../case/create-guide.ts';
import type { GuideModel } from '../case/guide-model.ts';
import type { Situation } from '../case/situation.ts';
import type { CauseId, CheckId } from '../domain/tree.ts';
import { MAX_LINES } from './blocks.ts';
import type { SheetBlock, SheetLine, ChecklistSheet } from './blocks.ts';

/** The rest of the checklist for one case. */
export interface Remaining {
  /** Blocks that have a line left. Empty once a fix has worked. */
  blocks: SheetBlock[];
  /** The line that the troubleshooter would offer next, by id. */
  next: string | null;
  /** Number of fixes for this case that did not fit. */
  more: number;
}

/**
 * Reduce the sheet to what is left to do: answered checks and tried fixes are removed. Checks answered with “I don’t know”
 * and skipped fixes stay: somebody who takes the sheet to the console can do there what could not be done from a desk.
 *
 * While questions are open, this is the sheet and the next question. Once the case has suspects, it is the checks that
 * can support a suspect, then the fixes of the suspects in the order of the plan, whether the sheet lists them or not.
 */
export function remaining(sheet: ChecklistSheet, guide: Guide, current: Case): Remaining {
  const now = guide.getSituation(treatFailedAsKept(current));
  if (now.kind === 'solved') return { blocks: [], next: null, more: 0 };

  const listed = sheet.blocks.flatMap(({ lines }) => lines);
  const all = [...listed, ...sheet.spare];
  const left = (line: SheetLine): boolean => isLeft(line, current);
  const paper = guide.getSituation(retrySkipped(treatFailedAsKept(current)));
  const every = now.kind === 'question' ? [] : fixesLeft(paper, all).filter(left);
  const fixes = every.slice(0, MAX_FIXES);
  const others =
    now.kind === 'question'
      ? withNext(listed.filter(left), now, all)
      : listed.filter(
          (line) =>
            line.kind === 'note' ||
            (line.kind === 'check' &&
              left(line) &&
              canSupport(line.entry, now.suspects, guide.model)),
        );

  let more = every.length - fixes.length;
  const blocks = sheet.blocks.map((block) => {
    const mine = (line: SheetLine): boolean => line.block === block.id;
    const repairs = fixes.filter(mine);
    const room = repairs.slice(0, MAX_LINES);
    more += repairs.length - room.length;
    return { ...block, lines: [...others.filter(mine).slice(0, MAX_LINES - room.length), ...room] };
  });
  return {
    blocks: blocks.filter(({ lines }) => lines.length > 0),
    next: nextId(now),
    more,
  };
}

/** The most fixes that fit on one page beside the checks, on the smaller paper too. */
const MAX_FIXES = 8;

/** Treat failed fixes as kept: paper cannot ask whether they were undone. */
const treatFailedAsKept = (current: Case): Case => ({
  ...current,
  tried: Object.fromEntries(
    Object.entries(current.tried).map(([fix, outcome]) => [
      fix,
      outcome === 'failed' ? ('kept' as const) : outcome,
    ]),
  ),
});

/** Put skipped fixes back among those to try: the sheet goes where they can be done. */
const retrySkipped = (current: Case): Case => ({
  ...current,
  tried: Object.fromEntries(
    Object.entries(current.tried).filter(([, outcome]) => outcome !== 'skipped'),
  ),
});

const nextId = (now: Situation): string | null =>
  now.kind === 'question'
    ? `check-${now.check}`
    : now.kind === 'fix'
      ? `fix-${now.next.fix}`
      : null;

function isLeft({ kind, entry }: SheetLine, { answers, tried }: Case): boolean {
  if (kind === 'check') return !Object.hasOwn(answers, entry) || answers[entry] === UNKNOWN_ANSWER;
  if (kind === 'fix') return !Object.hasOwn(tried, entry) || tried[entry] === 'skipped';
  return true;
}

/** Add the next question at the top of its block when the sheet does not list it. */
function withNext(lines: SheetLine[], now: Situation, all: readonly SheetLine[]): SheetLine[] {
  const id = nextId(now);
  if (lines.some((line) => line.id === id)) return lines;
  return [...all.filter((line) => line.id === id), ...lines];
}

/** List the fixes that the troubleshooter would offer, in its order: the next one, and those for suspects worth naming. */
function fixesLeft(now: Situation, all: readonly SheetLine[]): SheetLine[] {
  if (now.kind !== 'fix' && now.kind !== 'escalate') return [];
  const ranked = now.kind === 'fix' ? [now.next, ...now.after] : now.after;
  return ranked
    .filter(
      (one, index) => (index === 0 && now.kind === 'fix') || now.suspects.includes(one.forCause),
    )
    .flatMap(({ fix }) => all.filter(({ id }) => id === `fix-${fix}`));
}

/** Return whether an answer of the check would support a suspect. Without suspects every check is worth making. */
const canSupport = (check: CheckId, suspects: readonly CauseId[], model: GuideModel): boolean =>
  suspects.length === 0 ||
  (model.checks[check]?.answers ?? []).some(({ evidence }) =>
    suspects.some(
      (cause) =>
        Object.hasOwn(evidence, cause) &&
        (evidence[cause] === 'confirms' || evidence[cause] === 'supports'),
    ),
  );
