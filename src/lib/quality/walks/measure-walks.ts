import type { CauseId, CheckId, FixId } from '../../domain/tree.ts';
import { toCaseModel } from '../../case/case-model.ts';
import type { Guide } from '../../case/create-guide.ts';
import { createGuide } from '../../case/create-guide.ts';
import type { Knowledge } from '../../model/knowledge.ts';
import { measureUnseen } from '../cross-validate.ts';
import type { PlayedWalk } from './play-walk.ts';
import { playWalk } from './play-walk.ts';
import type { WalkCase } from './walk-cases.ts';

/** Measures of known cases played through the interview. Shares are from 0 to 1. */
export interface WalkFigures {
  /** Cases played: those with a right cause or a right fix. */
  n: number;
  /** Share in which a right cause is the first suspect, or among the first three, when the first fix is shown. */
  cause1: number;
  cause3: number;
  /** Share in which the first fix shown is right, or one of the first three. */
  fix1: number;
  fix3: number;
  /** Share in which a right fix is shown before any hand-over. */
  helped: number;
  /** Questions before the first fix: the middle, and what nine in ten people are not asked more than. */
  questions: { median: number; p90: number };
  /** Minutes that those questions take. */
  minutes: { median: number };
  /** Checks that a case answers and that were not asked before its first fix. */
  unasked: { id: string; checks: CheckId[] }[];
  /** Cases without a right cause, or a right fix, among the first three. */
  misses: { id: string; expected: CauseId[]; suspects: CauseId[]; fixes: FixId[] }[];
}

/** The last place at which a right cause or fix counts. */
const MAX_PLACE = 3;

/** A known case with its walk. */
interface KnownWalk extends WalkCase, Omit<PlayedWalk, 'fixes'> {
  /** The fixes in the order in which they were shown first. */
  shown: readonly FixId[];
  /** Place of the first right cause among the suspects, from 0; -1 where there is none. */
  rightCause: number;
  /** Place of the first right fix among those shown; infinite where there is none. */
  rightFix: number;
}

/** Play known cases and measure where they lead. Cases with neither causes nor fixes are left out. */
export const measureWalks = (guide: Guide, known: readonly WalkCase[]): WalkFigures =>
  toWalkFigures(playWalks(guide, known));

/**
 * Measure where known cases lead that the evidence has not learnt from. The parts are put together before they are
 * measured, because medians can’t be averaged.
 */
export const measureUnseenWalks = (knowledge: Knowledge, known: readonly WalkCase[]): WalkFigures =>
  toWalkFigures(
    measureUnseen(knowledge, known, (others, part) =>
      playWalks(createGuide(toCaseModel(others)), part),
    ).flat(),
  );

function playWalks(guide: Guide, known: readonly WalkCase[]): KnownWalk[] {
  return known
    .filter(({ causes, fixes }) => causes.length > 0 || fixes.length > 0)
    .map((one) => {
      const walk = playWalk(guide, one);
      return {
        ...walk,
        ...one,
        shown: walk.fixes,
        // The last fix of a walk that helped is the only right one.
        rightFix: walk.helped ? walk.fixes.length - 1 : Infinity,
        rightCause: walk.ranking.findIndex((cause) => one.causes.includes(cause)),
      };
    });
}

function toWalkFigures(walks: readonly KnownWalk[]): WalkFigures {
  const withCause = walks.filter(({ causes }) => causes.length > 0);
  const hasCause = ({ rightCause }: KnownWalk, max = MAX_PLACE): boolean =>
    rightCause >= 0 && rightCause < max;
  const hasFix = ({ rightFix }: KnownWalk, max = MAX_PLACE): boolean => rightFix < max;
  const share = (of: readonly KnownWalk[], is: (walk: KnownWalk) => boolean): number =>
    of.length === 0 ? 0 : of.filter(is).length / of.length;
  const questions = walks.map((one) => one.questions);

  return {
    n: walks.length,
    cause1: share(withCause, (one) => hasCause(one, 1)),
    cause3: share(withCause, (one) => hasCause(one)),
    fix1: share(walks, (one) => hasFix(one, 1)),
    fix3: share(walks, (one) => hasFix(one)),
    helped: share(walks, ({ helped }) => helped),
    questions: { median: rankAt(questions, 0.5), p90: rankAt(questions, 0.9) },
    minutes: {
      median: rankAt(
        walks.map(({ minutes }) => minutes),
        0.5,
      ),
    },
    unasked: walks
      .filter(({ unasked }) => unasked.length > 0)
      .map(({ id, unasked }) => ({ id, checks: unasked })),
    misses: walks
      .filter((one) => (one.causes.length > 0 && !hasCause(one)) || !hasFix(one))
      .map(({ id, causes, ranking, shown }) => ({
        id,
        expected: [...causes],
        suspects: ranking.slice(0, MAX_PLACE),
        fixes: shown.slice(0, MAX_PLACE),
      })),
  };
}

/** Return the least value that a share of all values do not exceed; 0 for none. `rankAt([1, 2, 3, 9], 0.5)` is 2. */
function rankAt(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}
