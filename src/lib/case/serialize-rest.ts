import type { Strength } from '../domain/closed-lists.ts';
import type { CauseId, CheckId } from '../domain/tree.ts';
import type { CaseModel, CheckView } from './case-model.ts';
import type { Later } from './serialize.ts';
import { askedChecks } from '../tree/asked-checks.ts';
import { placeUrls, withoutUrls } from './serialize.ts';

// A file of its own, because bundlers split code by files: the first page does without it.

type Evidence = CheckView['answers'][number]['evidence'];
/** Order of the strengths in a serialized answer. */
const ORDER: readonly Strength[] = ['confirms', 'supports', 'against', 'rules-out'];
/** Base of the digits for causes: the largest that one character can hold. */
const BASE_OF_DIGITS = 36;

/** Write the evidence of an answer: a word for each strength, with a digit for each cause. `3a 0  7` */
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

/**
 * Data for the steps after the first answer: the later parts, the checks that the tree does not ask, and the evidence of
 * each answer in digits.
 */
export type Rest = Pick<CaseModel, Later> & {
  beyond: CaseModel['checks'];
  evidence: Record<CheckId, string[]>;
};

/** The rest of the model, which is fetched once the questions have begun. */
export function restOf(model: CaseModel): Rest {
  const ids = Object.keys(model.causes);
  if (ids.length > BASE_OF_DIGITS)
    throw new Error(
      `There are more than ${BASE_OF_DIGITS} causes: one character does not number them.`,
    );
  const { checks, causes, codes, fixes, handOver, site, stages } = withoutUrls(model);
  const asked = askedChecks(model.tree);
  const evidence = Object.fromEntries(
    Object.entries(model.checks).map(([id, { answers }]) => [
      id,
      answers.map((answer) => toDigits(answer.evidence, ids)),
    ]),
  );
  const beyond = Object.fromEntries(Object.entries(checks).filter(([id]) => !asked.has(id)));
  for (const { answers } of Object.values(beyond))
    for (const answer of answers as { evidence?: unknown }[]) delete answer.evidence;
  return { causes, codes, fixes, handOver, site, stages, beyond, evidence };
}

/** The whole model. */
export function withRest(model: CaseModel, { evidence, beyond, ...rest }: Rest): CaseModel {
  const causes = Object.keys(rest.causes);
  const worded = { ...model.checks, ...beyond };
  const checks = Object.fromEntries(
    // The evidence has the checks in their order.
    Object.entries(evidence).flatMap(([id, digits]) => {
      const check = worded[id];
      return check
        ? [
            [
              id,
              {
                ...check,
                answers: check.answers.map((answer, at) => ({
                  ...answer,
                  evidence: fromDigits(digits[at] ?? '', causes),
                })),
              },
            ] as const,
          ]
        : [];
    }),
  );
  const whole = { ...model, ...rest, checks };
  placeUrls(whole);
  return whole;
}
