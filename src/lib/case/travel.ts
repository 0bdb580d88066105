import type { Strength } from '../schema/words.ts';
import type { CauseId } from '../tree/types.ts';
import { BASE } from '../hosting/base.ts';
import type { CaseModel, CheckView } from './model.ts';
import { swapQuotes } from './swap-quotes.ts';

const KINDS = ['checks', 'causes', 'fixes'] as const;

type Evidence = CheckView['answers'][number]['evidence'];
/** What an answer says of the causes, each strength written once. */
type ByStrength = Partial<Record<Strength, CauseId[]>>;

const byStrength = (evidence: Evidence): ByStrength => {
  const packed: ByStrength = {};
  for (const [cause, strength] of Object.entries(evidence)) (packed[strength] ??= []).push(cause);
  return packed;
};

const byCause = (packed: ByStrength): Evidence =>
  Object.fromEntries(
    Object.entries(packed).flatMap(([strength, causes]) =>
      causes.map((cause) => [cause, strength as Strength]),
    ),
  );

/** Writes in another form what each answer says. */
function rewriteEvidence(model: CaseModel, rewrite: (evidence: never) => unknown): void {
  for (const { answers } of Object.values(model.checks))
    for (const answer of answers as { evidence: unknown }[])
      answer.evidence = rewrite(answer.evidence as never);
}

/**
 * The model as a text that travels with a page: without the addresses that follow from kind and id, and with what an answer
 * says grouped by strength.
 */
export function packModel(model: CaseModel): string {
  const packed = structuredClone(model);
  rewriteEvidence(packed, byStrength);
  for (const kind of KINDS)
    for (const [id, entry] of Object.entries<{ url?: string }>(packed[kind]))
      if (entry.url === `${BASE}${kind}/${id}/`) delete entry.url;
  return swapQuotes(JSON.stringify(packed));
}

/** The model that `packModel` packed. */
export function unpackModel(text: string): CaseModel {
  const model = JSON.parse(swapQuotes(text)) as CaseModel;
  rewriteEvidence(model, byCause);
  for (const kind of KINDS)
    for (const [id, entry] of Object.entries<{ url?: string }>(model[kind]))
      entry.url ??= `${BASE}${kind}/${id}/`;
  return model;
}
