import type { FixId } from '../domain/tree.ts';
import { BASE } from '../domain/base.ts';
import type { CaseModel, SiteWords } from './case-model.ts';
import { knownIds } from './case-model.ts';
import { swapQuotes } from './swap-quotes.ts';
import type { KnownIds } from './case-url.ts';

const KINDS = ['checks', 'causes', 'fixes'] as const;

/** What is not needed before the first answer. */
export type Later = 'causes' | 'codes' | 'fixes' | 'handOver' | 'site' | 'stages';

/** Leaves out the addresses that follow from kind and id. */
export function withoutUrls(model: CaseModel): CaseModel {
  const packed = structuredClone(model);
  for (const kind of KINDS)
    for (const [id, entry] of Object.entries<{ url?: string }>(packed[kind]))
      if (entry.url === `${BASE}${kind}/${id}/`) delete entry.url;
  return packed;
}

export function placeUrls(model: CaseModel): void {
  for (const kind of KINDS)
    for (const [id, entry] of Object.entries<{ url?: string }>(model[kind]))
      entry.url ??= `${BASE}${kind}/${id}/`;
}

/** What a page needs of the model before the first answer, as a text that travels with it: of the fixes only the ids. */
export function packModel(model: CaseModel): string {
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

/** What `packModel` packed: a model of which the rest is still to come. */
export function unpackModel(text: string): { model: CaseModel; known: KnownIds } {
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

/** Address of the rest of the model, as JSON. */
export const REST_URL = `${BASE}details/rest.json`;
