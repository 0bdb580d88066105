import type { Strength } from '../domain/closed-lists.ts';
import type { CauseId, CheckId } from '../domain/tree.ts';
import type { CaseModel, CheckView } from './case-model.ts';
import type { Later } from './serialize.ts';
import { openingChecks } from '../tree/asked-checks.ts';
import { placeUrls, withoutUrls, withoutWeights } from './serialize.ts';

// A file of its own, because bundlers split code by files: the first page does without it.

type Weights = Pick<CheckView['answers'][number], 'evidence' | 'shifts'>;
/** Order of the strengths in a serialized answer. Shifts follow, from the most negative. */
const ORDER: readonly Strength[] = ['confirms', 'supports', 'against', 'rules-out'];
/** Base of the digits for causes: the largest that one character can hold. */
const BASE_OF_DIGITS = 36;

/** Write the causes that have a value, a digit for each. */
const toDigits = <Value>(
  values: Readonly<Record<CauseId, Value>>,
  wanted: Value,
  causes: readonly CauseId[],
): string =>
  causes
    .flatMap((cause, index) => (values[cause] === wanted ? [index.toString(BASE_OF_DIGITS)] : []))
    .join('');

/** Write what an answer weighs: a word for each strength, then each shift with its word. `3a 0  7 -2:4 1:0c` */
const toText = ({ evidence, shifts = {} }: Weights, causes: readonly CauseId[]): string => {
  const sizes = [...new Set(Object.values(shifts))].sort((a, b) => a - b);
  return [
    ...ORDER.map((strength) => toDigits(evidence, strength, causes)),
    ...sizes.map((size) => `${size}:${toDigits(shifts, size, causes)}`),
  ].join(' ');
};

function fromText(text: string, causes: readonly CauseId[]): Weights {
  const words = text.split(' ');
  const each = <Value>(digits: string, value: Value): [CauseId, Value][] =>
    Array.from(digits, (digit) => [causes[parseInt(digit, BASE_OF_DIGITS)] as CauseId, value]);
  const shifts = words.slice(ORDER.length).flatMap((word) => {
    const [size = '', digits = ''] = word.split(':');
    return each(digits, Number(size));
  });
  return {
    evidence: Object.fromEntries(
      ORDER.flatMap((strength, index) => each(words[index] ?? '', strength)),
    ),
    ...(shifts.length > 0 && { shifts: Object.fromEntries(shifts) }),
  };
}

/**
 * Data for the steps after the first answer: the later parts, the checks that are not among the first questions, and what each answer
 * weighs, as text.
 */
export type Rest = Pick<CaseModel, Later> & {
  beyond: CaseModel['checks'];
  weights: Record<CheckId, string[]>;
};

/** The rest of the model, which is fetched once the questions have begun. */
export function restOf(model: CaseModel): Rest {
  const ids = Object.keys(model.causes);
  if (ids.length > BASE_OF_DIGITS)
    throw new Error(
      `There are more than ${BASE_OF_DIGITS} causes: one character does not number them.`,
    );
  const { checks, causes, codes, fixes, handOver, site, stages } = withoutUrls(model);
  const asked = openingChecks(model.tree);
  const weights = Object.fromEntries(
    Object.entries(model.checks).map(([id, { answers }]) => [
      id,
      answers.map((answer) => toText(answer, ids)),
    ]),
  );
  const beyond = Object.fromEntries(Object.entries(checks).filter(([id]) => !asked.has(id)));
  for (const { answers } of Object.values(beyond))
    for (const answer of answers) withoutWeights(answer);
  return { causes, codes, fixes, handOver, site, stages, beyond, weights };
}

/** The whole model. */
export function withRest(model: CaseModel, { weights, beyond, ...rest }: Rest): CaseModel {
  const causes = Object.keys(rest.causes);
  const worded = { ...model.checks, ...beyond };
  const checks = Object.fromEntries(
    // The weights have the checks in their order.
    Object.entries(weights).flatMap(([id, texts]) => {
      const check = worded[id];
      return check
        ? [
            [
              id,
              {
                ...check,
                answers: check.answers.map((answer, at) => ({
                  ...answer,
                  ...fromText(texts[at] ?? '', causes),
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
