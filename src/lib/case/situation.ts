import type { Band } from '../engine/bands.ts';
import type { NextQuestion } from '../engine/create-engine.ts';
import type { RankedFix } from '../engine/rank-fixes.ts';
import type { CauseId, CheckId, TreeEnd, FixId, Step } from '../domain/tree.ts';

/** A cause and how strongly it is suspected. */
export interface Suspect {
  cause: CauseId;
  /** Probability, 0 to 1. Shown as a word, never as a number. */
  belief: number;
  band: Band;
}

/**
 * Why a question is asked: its turn in the tree, it is expected to save time, an answer to edit, a check to make again, or the
 * person took up an offer.
 */
export type QuestionReason = 'tree' | 'ask' | 'edit' | 'recheck' | 'offer';

/** The part of a situation that every kind has. */
export interface SituationFacts {
  /** The answers on the path through the tree, first one first. */
  trail: Step[];
  /** Checks on the path that were passed over, because they cannot be made with the access there is. */
  skipped: CheckId[];
  /** Every cause, the most suspected first. Empty until the causes are fetched. */
  ranking: Suspect[];
  /** Causes worth naming, the most suspected first; empty while the tree is still asking. */
  suspects: CauseId[];
}

/** The part of a situation by which its kinds differ, as a policy returns it. */
export type NextStep =
  | { kind: 'question'; check: CheckId; reason: QuestionReason }
  /** Question of access to the host: asked of a person who is there, before the first thing that needs it. */
  | { kind: 'access'; reason: 'tree' | 'edit' }
  | { kind: 'undo'; fix: FixId }
  | { kind: 'solved'; end: TreeEnd | null; fix: FixId }
  | {
      kind: 'fix';
      end: TreeEnd;
      next: RankedFix;
      /** Set when the person chose it instead of the first one of the plan. */
      selected: boolean;
      /** The fixes that come after it, should it fail. */
      after: RankedFix[];
      /** Set when handing over would cost less than trying it. */
      handOverNow: boolean;
      /** A check that would save time before this fix. */
      offer: NextQuestion | null;
    }
  | {
      kind: 'escalate';
      end: TreeEnd;
      after: RankedFix[];
      /** A check that would save time before handing over. */
      offer: NextQuestion | null;
    };

/** The state of a case and its next step. Derived, never stored. */
export type Situation = SituationFacts &
  (
    | (Extract<NextStep, { kind: 'question' }> & {
        /** The suspects that its answers would move apart most, at most three, the most affected first. */
        separates: CauseId[];
        /** Set when the person may ask for fixes instead. */
        canShowFixes: boolean;
      })
    | Exclude<NextStep, { kind: 'question' }>
  );

/** The state of a case past its questions, while the engine and the fixes are still being fetched. */
export type Pending = SituationFacts & { kind: 'pending' };
