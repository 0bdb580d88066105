import type {
  CheckPlace,
  FixPlace,
  Likelihood,
  Restart,
  Risk,
  Role,
  Success,
  Verdict,
} from '../domain/closed-lists.ts';
import type { AnswerId, CauseId, CheckId, FixId } from '../domain/tree.ts';
import { SUCCESS_SHARE } from '../domain/success-share.ts';
import { isSuggestable } from '../domain/suggestable.ts';
import type { SolvedCase } from './count-answers.ts';
import { learnFromCases } from './learn-from-cases.ts';
import type { WeighedAnswer } from './strength.ts';

/** A cause and how often it is behind the error before anything is known. */
export interface EvidenceCause {
  id: CauseId;
  band: Likelihood;
  /** Steps by which known cases moved the weight of the band: see learn-shifts.ts. */
  shift?: number | undefined;
}

/** A check with the evidence that each of its answers gives for and against the causes. */
export interface EvidenceCheck {
  id: CheckId;
  where: CheckPlace;
  /** Minutes it takes. */
  minutes: number;
  /** In the order in which they are offered; `unknown` is among them, without evidence. */
  answers: readonly ({ id: AnswerId } & WeighedAnswer)[];
  /** Answers without which it is not asked. */
  onlyIf?: AnyAnswer | undefined;
  /** Share of people, 0 to 1, who can tell the answer without looking it up: see answer-shares.ts. */
  recall?: number | undefined;
}

/** Answers by check; any one of them is enough. `{ between: ['gateway', 'forwarder'] }` */
export type AnyAnswer = Readonly<Record<CheckId, readonly AnswerId[]>>;

/** A cause that a fix treats. */
export interface Treats {
  cause: CauseId;
  /** Share of cases, 0 to 1, in which the fix helps when this is the cause. */
  success: number;
  /** Answers that show the form of the cause for which this fix is right. */
  fits?: AnyAnswer | undefined;
  /** Answers with which it cannot help, although this is the cause. */
  unfit?: AnyAnswer | undefined;
}

/** The keys of a fix that the engine and the troubleshooter use as the content has them. */
interface FixFacts {
  where: FixPlace;
  role: Role;
  admin: boolean;
  /** Set when it needs access to the computer other than through the connection that is refused. */
  outOfBand: boolean;
  restart: Restart;
  /** Minutes of work. */
  minutes: number;
  /** Minutes of waiting. */
  waiting: number;
  /** Checks whose answers no longer hold once it has been tried. */
  invalidates: readonly CheckId[];
  /** Answers without which it makes no sense to the person. The first check decides where none is answered. */
  onlyIf?: AnyAnswer | undefined;
}

/**
 * The same keys as a list: `toEvidenceFix` copies them, and from it they get into the engine, the model of a case and the
 * file that the browser fetches. The type of the list refuses to compile while a key of `FixFacts` is missing.
 */
export const FIX_KEYS = Object.keys({
  where: true,
  role: true,
  admin: true,
  outOfBand: true,
  restart: true,
  minutes: true,
  waiting: true,
  invalidates: true,
  onlyIf: true,
} satisfies Record<keyof FixFacts, true>) as readonly (keyof FixFacts)[];

/** A fix with the causes that it treats and its costs. */
export interface EvidenceFix extends FixFacts {
  id: FixId;
  treats: readonly Treats[];
  risk: Risk;
  /** Minutes to undo it when it did not help. */
  undoMinutes: number;
}

/** The part of the knowledge that the engine needs: plain JSON, small. Holds only fixes that may be suggested. */
export interface EvidenceModel {
  causes: readonly EvidenceCause[];
  checks: readonly EvidenceCheck[];
  fixes: readonly EvidenceFix[];
}

/** The part of a fix entry that the engine reads. */
export interface FixSource extends FixFacts {
  id: FixId;
  verdict: Verdict;
  treats: readonly (Omit<Treats, 'success'> & { success: Success })[];
  /** Answers with which it cannot help, whatever the cause. */
  unfit?: AnyAnswer | undefined;
  risk: { level: Risk };
  undo: { minutes: number };
}

/** The part of the knowledge that the engine reads. */
export interface EvidenceSource {
  causes: readonly { id: CauseId; likelihood: Likelihood }[];
  checks: readonly EvidenceCheck[];
  fixes: readonly FixSource[];
  /** Cases from which the evidence learns. */
  cases: readonly SolvedCase[];
}

/** Join answers with which a fix cannot help. */
const joinAnswers = (one: AnyAnswer = {}, other: AnyAnswer = {}): AnyAnswer => ({
  ...one,
  ...Object.fromEntries(
    Object.entries(other).map(([check, any]) => [
      check,
      [...new Set([...(one[check] ?? []), ...any])],
    ]),
  ),
});

/** Reduce a fix entry to what the engine needs, whatever its verdict. */
export function toEvidenceFix(fix: FixSource): EvidenceFix {
  const facts = Object.fromEntries(
    FIX_KEYS.flatMap((key) => (fix[key] === undefined ? [] : [[key, fix[key]]])),
  ) as unknown as FixFacts;
  return {
    id: fix.id,
    ...facts,
    treats: fix.treats.map(({ success, ...one }) => ({
      ...one,
      success: SUCCESS_SHARE[success],
      ...(fix.unfit && { unfit: joinAnswers(fix.unfit, one.unfit) }),
    })),
    risk: fix.risk.level,
    undoMinutes: fix.undo.minutes,
  };
}

/** Reduce the knowledge to what the engine needs. Dangerous and contradicted fixes are left out. */
export function toEvidenceModel(knowledge: EvidenceSource): EvidenceModel {
  const { causes, checks } = learnFromCases(knowledge);
  return {
    causes: causes.map(({ id, likelihood, shift }) => ({
      id,
      band: likelihood,
      ...(shift !== undefined && { shift }),
    })),
    checks: checks.map(({ id, where, minutes, answers, onlyIf, recall }) => ({
      id,
      where,
      minutes,
      recall,
      ...(onlyIf && { onlyIf }),
      answers: answers.map(({ id: answer, evidence, shifts }) => ({
        id: answer,
        evidence,
        ...(shifts && { shifts }),
      })),
    })),
    fixes: knowledge.fixes.filter(isSuggestable).map(toEvidenceFix),
  };
}
