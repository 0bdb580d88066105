import type { Knowledge } from '../knowledge/model.ts';
import { fixesFor } from '../evidence/fixes-for.ts';
import type { CheckPlace, FixPlace, Restart, Risk, Role, Strength, Tool } from '../schema/words.ts';
import type { AnswerId, CauseId, CheckId, FixId, Tree } from '../tree/types.ts';
import { paths } from '../tree/paths.ts';

/** A check as the troubleshooter shows it. */
export interface CheckView {
  question: string;
  short: string;
  why: string;
  where: CheckPlace;
  minutes: number;
  url: string;
  how: { tool: Tool; on: string; do: string; read: string }[];
  answers: { id: AnswerId; label: string; hint?: string; evidence: Record<CauseId, Strength> }[];
}

/** A cause as the troubleshooter shows it, with its fixes in the order in which they are offered. */
export interface CauseView {
  title: string;
  summary: string;
  url: string;
  fixes: FixId[];
}

/** A fix as its card shows it. */
export interface FixView {
  title: string;
  summary: string;
  url: string;
  where: FixPlace;
  role: Role;
  admin: boolean;
  restart: Restart;
  outOfBand: boolean;
  /** Minutes of work and of waiting. */
  minutes: number;
  risk: { level: Risk; why: string };
  undo: string[];
}

/** What the troubleshooter needs of the knowledge: plain JSON, small enough to travel with its page. */
export interface CaseModel {
  tree: Tree;
  checks: Record<CheckId, CheckView>;
  causes: Record<CauseId, CauseView>;
  fixes: Record<FixId, FixView>;
  /** Codes that an end of the tree leads to. */
  codes: Record<string, { title: string; meaning: string; advice: string; url: string; causes: CauseId[] }>;
  /** What to give to the next person. */
  handOver: string[];
}

/** Cuts the knowledge down to what the troubleshooter shows. */
export function caseModel(knowledge: Knowledge): CaseModel {
  const ends = new Set(
    paths(knowledge.tree).flatMap(({ end }) => ('code' in end ? [end.code] : [])),
  );
  const causes = Object.fromEntries(
    knowledge.causes.map((cause) => [
      cause.id,
      {
        title: cause.title,
        summary: cause.summary,
        url: cause.url,
        fixes: fixesFor(cause.id, knowledge.fixes).map(({ fix }) => fix.id),
      },
    ]),
  );
  const offered = new Set(Object.values(causes).flatMap(({ fixes }) => fixes));
  return {
    tree: knowledge.tree,
    checks: Object.fromEntries(
      knowledge.checks.map((check) => [
        check.id,
        {
          question: check.question,
          short: check.short,
          why: check.why,
          where: check.where,
          minutes: check.minutes,
          url: check.url,
          how: check.how,
          answers: check.answers.map(({ id, label, evidence, ...rest }) => ({
            id,
            label,
            ...('hint' in rest && rest.hint !== undefined && { hint: rest.hint }),
            evidence: evidence as Record<CauseId, Strength>,
          })),
        },
      ]),
    ),
    causes,
    fixes: Object.fromEntries(
      knowledge.fixes
        .filter(({ id }) => offered.has(id))
        .map((fix) => [
          fix.id,
          {
            title: fix.title,
            summary: fix.summary,
            url: fix.url,
            where: fix.where,
            role: fix.role,
            admin: fix.admin,
            restart: fix.restart,
            outOfBand: fix.outOfBand,
            minutes: fix.minutes + fix.waiting,
            risk: fix.risk,
            undo: fix.undo.steps,
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
    handOver: knowledge.checklist
      .filter(({ id }) => id === 'hand-over')
      .flatMap(({ items }) => items.flatMap((item) => ('do' in item ? [item.do] : []))),
  };
}

/** Ids that a case of this model may use. */
export const knownIds = (model: CaseModel) => ({
  checks: Object.fromEntries(
    Object.entries(model.checks).map(([id, check]) => [id, check.answers.map((answer) => answer.id)]),
  ),
  fixes: Object.keys(model.fixes),
});
