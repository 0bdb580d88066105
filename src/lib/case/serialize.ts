import type { FixId } from '../domain/tree.ts';
import { BASE } from '../domain/base.ts';
import type { CaseModel, SiteWords } from './case-model.ts';
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

/** Write the part of the model that a page needs before the first answer: of the fixes only the ids. */
export function serializeModel(model: CaseModel): string {
  const { tree, checks, fixes, script } = withoutUrls(model);
  for (const { answers } of Object.values(checks))
    for (const answer of answers as { evidence?: unknown }[]) delete answer.evidence;
  return swapQuotes(JSON.stringify({ tree, checks, script, fixes: Object.keys(fixes) }));
}

/** Shown nowhere: nothing that holds words of the site is drawn before the rest is there. */
const NO_WORDS: SiteWords = {
  tool: '',
  access: { other: '', short: '' },
  handOver: { open: '', solved: '', symptom: '' },
  storage: '',
};

/** Read the text of `serializeModel`: a model without its rest. */
export function parseModel(text: string): { model: CaseModel; known: KnownIds } {
  const { fixes, ...now } = JSON.parse(swapQuotes(text)) as Omit<CaseModel, Later> & {
    fixes: FixId[];
  };
  const model: CaseModel = {
    causes: {},
    codes: {},
    handOver: [],
    site: NO_WORDS,
    stages: [],
    ...now,
    fixes: {},
  };
  for (const { answers } of Object.values(model.checks))
    for (const answer of answers) answer.evidence = {};
  placeUrls(model);
  return { model, known: { ...knownIds(model), fixes } };
}

/** Site-relative address of the rest of the model, as JSON. */
export const REST_URL = `${BASE}details/rest.json`;
