import { UNKNOWN_ANSWER } from '../domain/unknown.ts';
import type { Case } from '../domain/case.ts';
import type { CaseModel } from '../case/case-model.ts';
import type { Situation } from '../case/situation.ts';
import { situation } from '../case/situation.ts';
import type { CauseId, CheckId } from '../domain/tree.ts';
import { MAX_LINES } from './blocks.ts';
import type { Block, Line, Sheet } from './blocks.ts';

/** What is left of the checklist for one case. */
export interface Remaining {
  /** Blocks that have a line left. Empty once a fix has worked. */
  blocks: Block[];
  /** The line that the troubleshooter would offer next, by id. */
  next: string | null;
  /** How many fixes for this case found no room. */
  more: number;
}

/**
 * What is left to do: answered checks and tried fixes are gone. “I don’t know” is no answer and a skipped fix is not
 * tried: someone who takes the sheet to the console can do there what could not be done from a desk.
 *
 * While questions are open, that is the sheet and the question that comes next. Once the case has suspects, it is the
 * checks that can speak for a suspect, then the fixes of the suspects in the order of the plan, from the sheet or not.
 */
export function remaining(sheet: Sheet, model: CaseModel, current: Case): Remaining {
  const now = situation(model, settled(current));
  if (now.kind === 'solved') return { blocks: [], next: null, more: 0 };

  const listed = sheet.blocks.flatMap(({ lines }) => lines);
  const all = [...listed, ...sheet.spare];
  const left = (line: Line): boolean => isLeft(line, current);
  const paper = situation(model, anotherTry(settled(current)));
  const every = now.kind === 'question' ? [] : fixesLeft(paper, all).filter(left);
  const fixes = every.slice(0, MAX_FIXES);
  const others =
    now.kind === 'question'
      ? withNext(listed.filter(left), now, all)
      : listed.filter(
          (line) =>
            line.kind === 'note' ||
            (line.kind === 'check' && left(line) && bearsOn(line.entry, now.suspects, model)),
        );

  let more = every.length - fixes.length;
  const blocks = sheet.blocks.map((block) => {
    const mine = (line: Line): boolean => line.block === block.id;
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

/** One page holds this many fixes beside the checks that are left, on the smaller paper too. */
const MAX_FIXES = 8;

/** On paper nothing asks whether a fix was undone: one that did not help counts as left in place. */
const settled = (current: Case): Case => ({
  ...current,
  tried: Object.fromEntries(
    Object.entries(current.tried).map(([fix, outcome]) => [
      fix,
      outcome === 'failed' ? ('kept' as const) : outcome,
    ]),
  ),
});

/** The case with what could not be done put back among what is to do: paper goes where it can be done. */
const anotherTry = (current: Case): Case => ({
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

function isLeft({ kind, entry }: Line, { answers, tried }: Case): boolean {
  if (kind === 'check') return !Object.hasOwn(answers, entry) || answers[entry] === UNKNOWN_ANSWER;
  if (kind === 'fix') return !Object.hasOwn(tried, entry) || tried[entry] === 'skipped';
  return true;
}

/** The question that comes next leads its block when the sheet does not list it. */
function withNext(lines: Line[], now: Situation, all: readonly Line[]): Line[] {
  const id = nextId(now);
  if (lines.some((line) => line.id === id)) return lines;
  return [...all.filter((line) => line.id === id), ...lines];
}

/** The fixes that the troubleshooter would offer, in its order: the next one, and those for suspects worth naming. */
function fixesLeft(now: Situation, all: readonly Line[]): Line[] {
  if (now.kind !== 'fix' && now.kind !== 'escalate') return [];
  const ranked = now.kind === 'fix' ? [now.next, ...now.after] : now.after;
  return ranked
    .filter(
      (one, index) => (index === 0 && now.kind === 'fix') || now.suspects.includes(one.forCause),
    )
    .flatMap(({ fix }) => all.filter(({ id }) => id === `fix-${fix}`));
}

/** Whether an answer of the check would speak for a suspect. Without suspects every check is worth making. */
const bearsOn = (check: CheckId, suspects: readonly CauseId[], model: CaseModel): boolean =>
  suspects.length === 0 ||
  (model.checks[check]?.answers ?? []).some(({ evidence }) =>
    suspects.some(
      (cause) =>
        Object.hasOwn(evidence, cause) &&
        (evidence[cause] === 'confirms' || evidence[cause] === 'supports'),
    ),
  );
