import type {
  CheckPlace,
  FixPlace,
  Likelihood,
  Restart,
  Risk,
  Role,
  Strength,
  Success,
  Verdict,
} from '../domain/closed-lists.ts';
import type { AnswerId, CauseId, CheckId, FixId } from '../domain/tree.ts';
import { SUCCESS_SHARE } from '../domain/success-share.ts';
import { isSuggestable } from '../domain/suggestable.ts';

/** A cause and how often it stands behind the error before anything is known. */
export interface EvidenceCause {
  id: CauseId;
  band: Likelihood;
}

/** A check with what each of its answers says about the causes. */
export interface EvidenceCheck {
  id: CheckId;
  where: CheckPlace;
  /** Minutes it takes. */
  minutes: number;
  /** In the order in which they are offered; `unknown` is among them, without evidence. */
  answers: { id: AnswerId; evidence: Readonly<Record<CauseId, Strength>> }[];
}

/** Answers by check: any one of them is enough. */
export type AnyAnswer = Readonly<Record<CheckId, readonly AnswerId[]>>;

/** A cause that a fix treats. */
export interface Treats {
  cause: CauseId;
  success: number;
  /** Answers that show the form of the cause which this fix mends. */
  fits?: AnyAnswer | undefined;
  /** Answers with which it cannot help, although this is the cause. */
  unfit?: AnyAnswer | undefined;
}

/** A fix with what it treats and what it costs. */
export interface EvidenceFix {
  id: FixId;
  /** `success` is the share of cases, 0 to 1, in which it helps when that cause is the real one. */
  treats: Treats[];
  where: FixPlace;
  role: Role;
  admin: boolean;
  /** Whether it needs another way in than the program that refuses. */
  outOfBand: boolean;
  restart: Restart;
  /** Minutes of work. */
  minutes: number;
  /** Minutes of waiting. */
  waiting: number;
  risk: Risk;
  /** Minutes to take it back when it did not help. */
  undoMinutes: number;
  /** Checks whose answers no longer hold once it has been tried. */
  invalidates: CheckId[];
  /** Answers without which it makes no sense to the person. The first check decides it where none is answered. */
  onlyIf?: AnyAnswer | undefined;
}

/** What the engine needs of the knowledge: plain JSON, small. Holds only fixes that may be suggested. */
export interface EvidenceModel {
  causes: EvidenceCause[];
  checks: EvidenceCheck[];
  fixes: EvidenceFix[];
}

/** The part of a fix entry that the engine reads. */
export interface FixSource extends Omit<EvidenceFix, 'treats' | 'risk' | 'undoMinutes'> {
  verdict: Verdict;
  treats: readonly (Omit<Treats, 'success'> & { success: Success })[];
  risk: { level: Risk };
  undo: { minutes: number };
}

/** The part of the knowledge that the engine reads. */
export interface EvidenceSource {
  causes: readonly { id: CauseId; likelihood: Likelihood }[];
  checks: readonly EvidenceCheck[];
  fixes: readonly FixSource[];
}

/** A fix as the engine sees it, whatever its verdict. */
export const evidenceFix = (fix: FixSource): EvidenceFix => ({
  id: fix.id,
  treats: fix.treats.map(({ success, ...one }) => ({ ...one, success: SUCCESS_SHARE[success] })),
  where: fix.where,
  role: fix.role,
  admin: fix.admin,
  outOfBand: fix.outOfBand,
  restart: fix.restart,
  minutes: fix.minutes,
  waiting: fix.waiting,
  risk: fix.risk.level,
  undoMinutes: fix.undo.minutes,
  invalidates: [...fix.invalidates],
  ...(fix.onlyIf && { onlyIf: fix.onlyIf }),
});

/** Cuts the knowledge down to what the engine needs. Dangerous and contradicted advice never enters. */
export function evidenceModel(knowledge: EvidenceSource): EvidenceModel {
  return {
    causes: knowledge.causes.map(({ id, likelihood }) => ({ id, band: likelihood })),
    checks: knowledge.checks.map(({ id, where, minutes, answers }) => ({
      id,
      where,
      minutes,
      answers: answers.map((answer) => ({ id: answer.id, evidence: { ...answer.evidence } })),
    })),
    fixes: knowledge.fixes.filter(isSuggestable).map(evidenceFix),
  };
}
