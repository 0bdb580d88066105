import type { AnyAnswer, EvidenceModel, Treats } from '../engine/evidence-model.ts';
import { SUCCESS_SHARE } from '../domain/success-share.ts';
import { isSuggestable } from '../domain/suggestable.ts';
import { kept } from '../domain/memo.ts';
import type { Knowledge } from '../model/knowledge.ts';
import type {
  CheckPlace,
  FixPlace,
  Likelihood,
  Restart,
  Risk,
  Role,
  Strength,
} from '../domain/closed-lists.ts';
import type { AnswerId, CauseId, CheckId, FixId, Tree } from '../domain/tree.ts';
import { paths } from '../tree/paths.ts';

/** A check as the troubleshooter shows it. */
export interface CheckView {
  question: string;
  short: string;
  where: CheckPlace;
  minutes: number;
  url: string;
  answers: { id: AnswerId; label: string; hint?: string; evidence: Record<CauseId, Strength> }[];
}

/** A cause as the troubleshooter shows it. */
export interface CauseView {
  title: string;
  url: string;
  likelihood: Likelihood;
}

/** A fix as its card shows it. */
export interface FixView {
  title: string;
  url: string;
  where: FixPlace;
  role: Role;
  admin: boolean;
  restart: Restart;
  outOfBand: boolean;
  /** Minutes of work. */
  minutes: number;
  /** Minutes of waiting. */
  waiting: number;
  risk: Risk;
  undoMinutes: number;
  /** What the title takes for granted (`fix-title.ts`). */
  assumes?: { shown: Record<CheckId, AnswerId[]>; title: string };
  treats: Treats[];
  invalidates: CheckId[];
  onlyIf?: AnyAnswer;
}

/** Words of the site that the troubleshooter needs: see src/lib/schema/site.ts. */
export type SiteWords = Pick<Knowledge['site'], 'tool' | 'access' | 'handOver' | 'storage'>;

/**
 * What the troubleshooter needs of the knowledge: plain JSON, small enough to travel with its page. The longer texts of a
 * check or a fix are its details (details.ts), fetched when they are about to be shown.
 */
export interface CaseModel {
  tree: Tree;
  checks: Record<CheckId, CheckView>;
  causes: Record<CauseId, CauseView>;
  /** Fixes that may be suggested; dangerous and contradicted advice never travels. */
  fixes: Record<FixId, FixView>;
  /** Codes that an end of the tree leads to. */
  codes: Record<
    string,
    { title: string; meaning: string; advice: string; url: string; causes: CauseId[] }
  >;
  /** What to give to the next person. */
  handOver: string[];
  /** File name of the diagnostic script; null where there is none. */
  script: string | null;
  /** Words of the site in what is shown after the first answer. */
  site: SiteWords;
  /** The stages of a connection in their order, each with the causes that lie in it. */
  stages: { title: string; causes: CauseId[] }[];
}

const modelOf = new WeakMap<Knowledge, CaseModel>();

/** Cuts the knowledge down to what the troubleshooter shows. Made once per knowledge; nobody changes it. */
export const caseModel = (knowledge: Knowledge): CaseModel =>
  kept(modelOf, knowledge, () => cutDown(knowledge));

function cutDown(knowledge: Knowledge): CaseModel {
  const ends = new Set(
    paths(knowledge.tree).flatMap(({ end }) => ('code' in end ? [end.code] : [])),
  );
  return {
    tree: knowledge.tree,
    checks: Object.fromEntries(
      knowledge.checks.map((check) => [
        check.id,
        {
          question: check.question,
          short: check.short,
          where: check.where,
          minutes: check.minutes,
          url: check.url,
          answers: check.answers.map(({ id, label, evidence, ...rest }) => ({
            id,
            label,
            ...('hint' in rest && rest.hint !== undefined && { hint: rest.hint }),
            evidence,
          })),
        },
      ]),
    ),
    causes: Object.fromEntries(
      knowledge.causes.map(({ id, title, url, likelihood }) => [id, { title, url, likelihood }]),
    ),
    fixes: Object.fromEntries(
      knowledge.fixes.filter(isSuggestable).map((fix) => [
        fix.id,
        {
          title: fix.title,
          url: fix.url,
          where: fix.where,
          role: fix.role,
          admin: fix.admin,
          restart: fix.restart,
          outOfBand: fix.outOfBand,
          minutes: fix.minutes,
          waiting: fix.waiting,
          risk: fix.risk.level,
          undoMinutes: fix.undo.minutes,
          ...(fix.assumes && { assumes: fix.assumes }),
          treats: fix.treats.map(({ success, ...one }) => ({
            ...one,
            success: SUCCESS_SHARE[success],
          })),
          invalidates: fix.invalidates,
          ...(fix.onlyIf && { onlyIf: fix.onlyIf }),
        },
      ]),
    ),
    codes: Object.fromEntries(
      knowledge.codes
        .filter(({ id }) => ends.has(id))
        .map((code) => [
          code.id,
          {
            title: code.hex ?? String(code.number),
            meaning: code.meaning,
            advice: code.advice ?? '',
            url: code.url,
            causes: code.causes,
          },
        ]),
    ),
    script: knowledge.site.script?.file ?? null,
    site: {
      tool: knowledge.site.tool,
      access: knowledge.site.access,
      handOver: knowledge.site.handOver,
      storage: knowledge.site.storage,
    },
    stages: knowledge.stages.map(({ id, title }) => ({
      title,
      causes: knowledge.causes.filter(({ stage }) => stage === id).map((cause) => cause.id),
    })),
    handOver: knowledge.checklist
      .filter(({ id }) => id === 'hand-over')
      .flatMap(({ items }) => items.flatMap((item) => ('do' in item ? [item.do] : []))),
  };
}

/** Ids that a case of this model may use. */
export const knownIds = (model: Pick<CaseModel, 'checks' | 'fixes'>) => ({
  checks: Object.fromEntries(
    Object.entries(model.checks).map(([id, check]) => [
      id,
      check.answers.map((answer) => answer.id),
    ]),
  ),
  fixes: Object.keys(model.fixes),
});

const engineModels = new WeakMap<CaseModel, EvidenceModel>();

/** The same model as the evidence engine reads it. Made once per model. */
export const engineModel = (model: CaseModel): EvidenceModel =>
  kept(engineModels, model, () => readByEngine(model));

const readByEngine = (model: CaseModel): EvidenceModel => ({
  causes: Object.entries(model.causes).map(([id, { likelihood }]) => ({ id, band: likelihood })),
  checks: Object.entries(model.checks).map(([id, { where, minutes, answers }]) => ({
    id,
    where,
    minutes,
    answers,
  })),
  fixes: Object.entries(model.fixes).map(([id, fix]) => ({
    id,
    treats: fix.treats,
    where: fix.where,
    role: fix.role,
    admin: fix.admin,
    outOfBand: fix.outOfBand,
    restart: fix.restart,
    minutes: fix.minutes,
    waiting: fix.waiting,
    risk: fix.risk,
    undoMinutes: fix.undoMinutes,
    invalidates: fix.invalidates,
    onlyIf: fix.onlyIf,
  })),
});
