import type { AnswerId, CheckId, FixId } from '../domain/tree.ts';
import { BASE } from '../domain/base.ts';
import { openingChecks } from '../tree/asked-checks.ts';
import type { CaseModel, CheckView, SiteWords } from './case-model.ts';
import { knownIds } from './case-model.ts';
import { swapQuotes } from './swap-quotes.ts';
import type { KnownIds } from './case-url.ts';

const KINDS = ['checks', 'causes', 'fixes'] as const;

/** The keys that are not needed before the first answer. */
export type Later = 'causes' | 'codes' | 'fixes' | 'handOver' | 'site' | 'stages';

/** Remove addresses that follow from kind and id. */
export function withoutUrls(model: CaseModel): CaseModel {
  const copy = structuredClone(model);
  for (const kind of KINDS)
    for (const [id, entry] of Object.entries<{ url?: string }>(copy[kind]))
      if (entry.url === `${BASE}${kind}/${id}/`) delete entry.url;
  return copy;
}

export function placeUrls(model: CaseModel): void {
  for (const kind of KINDS)
    for (const [id, entry] of Object.entries<{ url?: string }>(model[kind]))
      entry.url ??= `${BASE}${kind}/${id}/`;
}

/** Remove from an answer, in place, what `serialize-rest.ts` writes as text. */
export function withoutWeights(answer: Partial<CheckView['answers'][number]>): void {
  delete answer.evidence;
  delete answer.shifts;
}

/** A check that is not among the first questions, without its words: they come with the rest. */
type Wordless = Pick<CheckView, 'where' | 'minutes'> & { answers: AnswerId[] };

/** Data of a page before the first answer. */
interface First extends Omit<CaseModel, Later> {
  beyond: Record<CheckId, Wordless>;
  fixes: FixId[];
}

/**
 * Write the part of the model that a page needs before the first answer: of the fixes only the ids, and of checks that are
 * not among the first questions no words.
 */
export function serializeModel(model: CaseModel): string {
  const { tree, checks, fixes, script } = withoutUrls(model);
  for (const { answers } of Object.values(checks))
    for (const answer of answers) withoutWeights(answer);
  const asked = openingChecks(tree);
  const all = Object.entries(checks);
  const first: First = {
    tree,
    checks: Object.fromEntries(all.filter(([id]) => asked.has(id))),
    beyond: Object.fromEntries(
      all
        .filter(([id]) => !asked.has(id))
        .map(([id, { where, minutes, answers }]) => [
          id,
          { where, minutes, answers: answers.map((answer) => answer.id) },
        ]),
    ),
    script,
    fixes: Object.keys(fixes),
  };
  return swapQuotes(JSON.stringify(first));
}

const withoutWords = ({ answers, ...place }: Wordless): CheckView =>
  ({
    ...place,
    question: '',
    short: '',
    answers: answers.map((id) => ({ id, label: '', evidence: {} })),
  }) as CheckView;

/** Shown nowhere: nothing that holds words of the site is drawn before the rest is there. */
const NO_WORDS: SiteWords = {
  tool: '',
  access: { other: '', short: '' },
  handOver: { open: '', solved: '', symptom: '' },
  storage: '',
};

/** Read the text of `serializeModel`: a model without its rest. */
export function parseModel(text: string): { model: CaseModel; known: KnownIds } {
  const { fixes, beyond, ...now } = JSON.parse(swapQuotes(text)) as First;
  const model: CaseModel = {
    causes: {},
    codes: {},
    handOver: [],
    site: NO_WORDS,
    stages: [],
    ...now,
    checks: {
      ...now.checks,
      ...Object.fromEntries(Object.entries(beyond).map(([id, check]) => [id, withoutWords(check)])),
    },
    fixes: {},
  };
  for (const { answers } of Object.values(model.checks))
    for (const answer of answers) answer.evidence = {};
  placeUrls(model);
  return { model, known: { ...knownIds(model), fixes } };
}

/** Site-relative address of the rest of the model, as JSON. */
export const REST_URL = `${BASE}details/rest.json`;
