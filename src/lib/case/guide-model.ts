import type { EvidenceCheck, EvidenceFix, EvidenceModel } from '../engine/evidence-model.ts';
import type { Likelihood } from '../domain/closed-lists.ts';
import type { CauseId, CheckId, FixId, Tree } from '../domain/tree.ts';

/** The part of the knowledge from which a situation is derived: no texts, plain JSON. */
export interface GuideModel {
  tree: Tree;
  checks: Readonly<Record<CheckId, Omit<EvidenceCheck, 'id'>>>;
  causes: Readonly<Record<CauseId, { likelihood: Likelihood; shift?: number }>>;
  /** Fixes that may be suggested. */
  fixes: Readonly<Record<FixId, Omit<EvidenceFix, 'id'>>>;
  /** Codes that an end of the tree leads to. */
  codes: Readonly<Record<string, { causes: readonly CauseId[] }>>;
}

/** Convert the model to the form that the engine reads. */
export const toEngineModel = ({ causes, checks, fixes }: GuideModel): EvidenceModel => ({
  causes: Object.entries(causes).map(([id, { likelihood, shift }]) => ({
    id,
    band: likelihood,
    shift,
  })),
  checks: Object.entries(checks).map(([id, check]) => ({ ...check, id })),
  fixes: Object.entries(fixes).map(([id, fix]) => ({ ...fix, id })),
});
