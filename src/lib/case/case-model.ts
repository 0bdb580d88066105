import type { AnyAnswer, EvidenceFix } from '../engine/evidence-model.ts';
import { toEvidenceFix } from '../engine/evidence-model.ts';
import { learnFromCases } from '../engine/learn-from-cases.ts';
import { isSuggestable } from '../domain/suggestable.ts';
import type { Knowledge } from '../model/knowledge.ts';
import type { CheckPlace, Likelihood, Strength } from '../domain/closed-lists.ts';
import type { AnswerId, CauseId, CheckId, FixId } from '../domain/tree.ts';
import { paths } from '../tree/paths.ts';
import type { KnownIds } from './case-url.ts';
import type { GuideModel } from './guide-model.ts';

/** A check as the troubleshooter shows it. */
export interface CheckView {
  question: string;
  short: string;
  where: CheckPlace;
  minutes: number;
  url: string;
  answers: {
    id: AnswerId;
    label: string;
    hint?: string;
    evidence: Record<CauseId, Strength>;
    shifts?: Readonly<Record<CauseId, number>>;
  }[];
  /** Answers without which it is not asked. */
  onlyIf?: AnyAnswer | undefined;
  /** Share of people who can tell the answer without looking it up. */
  recall?: number | undefined;
}

/** A cause as the troubleshooter shows it. */
export interface CauseView {
  title: string;
  url: string;
  likelihood: Likelihood;
  shift?: number;
}

/** A fix as its card shows it. */
export interface FixView extends Omit<EvidenceFix, 'id'> {
  title: string;
  url: string;
  /** The title where no answer shows what the usual one takes for granted (`fix-title.ts`). */
  assumes?: { shown: Record<CheckId, AnswerId[]>; title: string } | undefined;
}

/** Words of the site that the troubleshooter needs: see src/lib/schema/site.ts. */
export type SiteWords = Pick<Knowledge['site'], 'tool' | 'access' | 'handOver' | 'storage'>;

/**
 * The part of the knowledge that the troubleshooter needs: plain JSON, small enough to be sent with its page. The longer
 * texts of a check or a fix are its details (details.ts), fetched when they are about to be shown.
 */
export interface CaseModel extends GuideModel {
  checks: Record<CheckId, CheckView>;
  causes: Record<CauseId, CauseView>;
  /** Fixes that may be suggested; dangerous and contradicted ones are never sent. */
  fixes: Record<FixId, FixView>;
  /** Codes that an end of the tree leads to. */
  codes: Record<
    string,
    { title: string; meaning: string; advice: string; url: string; causes: CauseId[] }
  >;
  /** Facts to give to the next person. */
  handOver: string[];
  /** File name of the diagnostic script; null where there is none. */
  script: string | null;
  /** Words of the site in what is shown after the first answer. */
  site: SiteWords;
  /** The stages of a connection in their order, each with the causes in it. */
  stages: { title: string; causes: CauseId[] }[];
}

function toFixView(fix: Knowledge['fixes'][number]): FixView {
  const { id: _, ...facts } = toEvidenceFix(fix);
  return {
    ...facts,
    title: fix.title,
    url: fix.url,
    ...(fix.assumes && { assumes: fix.assumes }),
  };
}

/** Reduce the knowledge to what the troubleshooter shows. */
export function toCaseModel(knowledge: Knowledge): CaseModel {
  const learnt = learnFromCases(knowledge);
  const ends = new Set(
    paths(knowledge.tree).flatMap(({ end }) => ('code' in end ? [end.code] : [])),
  );
  return {
    tree: knowledge.tree,
    checks: Object.fromEntries(
      learnt.checks.map((check) => [
        check.id,
        {
          question: check.question,
          short: check.short,
          where: check.where,
          minutes: check.minutes,
          url: check.url,
          answers: check.answers.map(({ id, label, evidence, shifts, ...rest }) => ({
            id,
            label,
            ...('hint' in rest && rest.hint !== undefined && { hint: rest.hint }),
            evidence,
            ...(shifts && { shifts }),
          })),
          ...(check.onlyIf && { onlyIf: check.onlyIf }),
          recall: check.recall,
        },
      ]),
    ),
    causes: Object.fromEntries(
      learnt.causes.map(({ id, title, url, likelihood, shift }) => [
        id,
        { title, url, likelihood, ...(shift !== undefined && { shift }) },
      ]),
    ),
    fixes: Object.fromEntries(
      knowledge.fixes.filter(isSuggestable).map((fix) => [fix.id, toFixView(fix)]),
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

/** List the ids that a case of this model may use. */
export const knownIds = (model: {
  checks: Readonly<Record<CheckId, { answers: readonly { id: AnswerId }[] }>>;
  fixes: Readonly<Record<FixId, unknown>>;
}): KnownIds => ({
  checks: Object.fromEntries(
    Object.entries(model.checks).map(([id, check]) => [
      id,
      check.answers.map((answer) => answer.id),
    ]),
  ),
  fixes: Object.keys(model.fixes),
});
