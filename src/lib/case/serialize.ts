import type { Strength } from '../domain/closed-lists.ts';
import type { CauseId, CheckId, FixId } from '../domain/tree.ts';
import { BASE } from '../domain/base.ts';
import type { CaseModel, CheckView, SiteWords } from './case-model.ts';
import { knownIds } from './case-model.ts';
import { swapQuotes } from './swap-quotes.ts';
import type { KnownIds } from './case-url.ts';

const KINDS = ['checks', 'causes', 'fixes'] as const;

type Evidence = CheckView['answers'][number]['evidence'];
/** In which order the strengths stand in a packed answer. */
const ORDER: readonly Strength[] = ['confirms', 'supports', 'against', 'rules-out'];
/** Digits for causes: as many as one character has in the widest base. */
const BASE_OF_DIGITS = 36;

/** What an answer says of the causes: a digit for each cause, in one word for each strength. */
const toDigits = (evidence: Evidence, causes: readonly CauseId[]): string =>
  ORDER.map((strength) =>
    causes
      .flatMap((cause, index) =>
        evidence[cause] === strength ? [index.toString(BASE_OF_DIGITS)] : [],
      )
      .join(''),
  ).join(' ');

const fromDigits = (digits: string, causes: readonly CauseId[]): Evidence =>
  Object.fromEntries(
    digits
      .split(' ')
      .flatMap((word, index) =>
        Array.from(word, (digit) => [
          causes[parseInt(digit, BASE_OF_DIGITS)] as CauseId,
          ORDER[index] as Strength,
        ]),
      ),
  );

/** What is not needed before the first answer. */
type Later = 'causes' | 'codes' | 'fixes' | 'handOver' | 'site' | 'stages';

/** What follows the first answer: the later parts, and in digits what each answer of a check says of the causes. */
export type Rest = Pick<CaseModel, Later> & { evidence: Record<CheckId, string[]> };

/** Leaves out the addresses that follow from kind and id. */
function withoutUrls(model: CaseModel): CaseModel {
  const packed = structuredClone(model);
  for (const kind of KINDS)
    for (const [id, entry] of Object.entries<{ url?: string }>(packed[kind]))
      if (entry.url === `${BASE}${kind}/${id}/`) delete entry.url;
  return packed;
}

function placeUrls(model: CaseModel): void {
  for (const kind of KINDS)
    for (const [id, entry] of Object.entries<{ url?: string }>(model[kind]))
      entry.url ??= `${BASE}${kind}/${id}/`;
}

/** What a page needs of the model before the first answer, as a text that travels with it: of the fixes only the ids. */
export function packModel(model: CaseModel): string {
  const { tree, checks, fixes, script } = withoutUrls(model);
  for (const { answers } of Object.values(checks))
    for (const answer of answers as { evidence?: Evidence }[]) delete answer.evidence;
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

/** The rest of the model, which is fetched once the questions have begun. */
export function restOf(model: CaseModel): Rest {
  const ids = Object.keys(model.causes);
  if (ids.length > BASE_OF_DIGITS)
    throw new Error(
      `There are more than ${BASE_OF_DIGITS} causes: one character does not number them.`,
    );
  const { causes, codes, fixes, handOver, site, stages } = withoutUrls(model);
  const evidence = Object.fromEntries(
    Object.entries(model.checks).map(([id, { answers }]) => [
      id,
      answers.map((answer) => toDigits(answer.evidence, ids)),
    ]),
  );
  return { causes, codes, fixes, handOver, site, stages, evidence };
}

/** The whole model. */
export function withRest(model: CaseModel, { evidence, ...rest }: Rest): CaseModel {
  const causes = Object.keys(rest.causes);
  const checks = Object.fromEntries(
    Object.entries(model.checks).map(([id, check]) => [
      id,
      {
        ...check,
        answers: check.answers.map((answer, at) => ({
          ...answer,
          evidence: fromDigits(evidence[id]?.[at] ?? '', causes),
        })),
      },
    ]),
  );
  const whole = { ...model, ...rest, checks };
  placeUrls(whole);
  return whole;
}

/** Address of the rest of the model, as JSON. */
export const REST_URL = `${BASE}details/rest.json`;
