import type { Strength } from '../schema/words.ts';
import type { CauseId } from '../tree/types.ts';
import { BASE } from '../hosting/base.ts';
import type { CaseModel, CheckView } from './model.ts';
import { swapQuotes } from './swap-quotes.ts';

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

/** Writes in another form what each answer says. */
function rewriteEvidence(
  model: CaseModel,
  rewrite: (evidence: never, causes: readonly CauseId[]) => unknown,
): void {
  const causes = Object.keys(model.causes);
  for (const { answers } of Object.values(model.checks))
    for (const answer of answers as { evidence: unknown }[])
      answer.evidence = rewrite(answer.evidence as never, causes);
}

/**
 * The model as a text that travels with a page: without the addresses that follow from kind and id, and with what an answer
 * says in digits for the causes.
 */
export function packModel(model: CaseModel): string {
  if (Object.keys(model.causes).length > BASE_OF_DIGITS)
    throw new Error(
      `There are more than ${BASE_OF_DIGITS} causes: one character does not number them.`,
    );
  const packed = structuredClone(model);
  rewriteEvidence(packed, toDigits);
  for (const kind of KINDS)
    for (const [id, entry] of Object.entries<{ url?: string }>(packed[kind]))
      if (entry.url === `${BASE}${kind}/${id}/`) delete entry.url;
  return swapQuotes(JSON.stringify(packed));
}

/** The model that `packModel` packed. */
export function unpackModel(text: string): CaseModel {
  const model = JSON.parse(swapQuotes(text)) as CaseModel;
  rewriteEvidence(model, fromDigits);
  for (const kind of KINDS)
    for (const [id, entry] of Object.entries<{ url?: string }>(model[kind]))
      entry.url ??= `${BASE}${kind}/${id}/`;
  return model;
}
