import type { Strength } from '../domain/closed-lists.ts';
import type { CauseId, CheckId } from '../domain/tree.ts';
import type { CaseModel, CheckView } from './case-model.ts';
import { placeUrls, withoutUrls } from './model-urls.ts';

type Weights = Pick<CheckView['answers'][number], 'evidence' | 'shifts'>;
/** Order of the strengths in a serialized answer. Shifts follow, from the most negative. */
const ORDER: readonly Strength[] = ['confirms', 'supports', 'against', 'rules-out'];
/** Base of the digits for causes: the largest that one character can hold. */
const BASE_OF_DIGITS = 36;

/** Return how many digits number a cause: one for up to 36 causes, two for up to 1,296. */
const digitsFor = (causes: readonly CauseId[]): number =>
  Math.max(1, (causes.length - 1).toString(BASE_OF_DIGITS).length);

/** Write the causes that have a value, as numbers of equal length. */
const toDigits = <Value>(
  values: Readonly<Record<CauseId, Value>>,
  wanted: Value,
  numbers: ReadonlyMap<CauseId, string>,
): string =>
  Object.keys(values)
    .filter((cause) => values[cause] === wanted)
    .flatMap((cause) => numbers.get(cause) ?? [])
    .sort()
    .join('');

/** Write what an answer weighs: a word for each strength, then each shift with its word. `3a 0  7 -2:4 1:0c` */
const toText = (
  { evidence, shifts = {} }: Weights,
  numbers: ReadonlyMap<CauseId, string>,
): string => {
  const sizes = [...new Set(Object.values(shifts))].sort((a, b) => a - b);
  return [
    ...ORDER.map((strength) => toDigits(evidence, strength, numbers)),
    ...sizes.map((size) => `${size}:${toDigits(shifts, size, numbers)}`),
  ].join(' ');
};

function fromText(text: string, causes: readonly CauseId[]): Weights {
  const length = digitsFor(causes);
  const words = text.split(' ');
  const each = <Value>(digits: string, value: Value): [CauseId, Value][] =>
    Array.from({ length: digits.length / length }, (_, at) => [
      causes[parseInt(digits.slice(at * length, (at + 1) * length), BASE_OF_DIGITS)] as CauseId,
      value,
    ]);
  // The words of strengths have no size.
  const shifts = words.flatMap((word) => {
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

/** The whole model as plain JSON: without addresses that follow from ids, and with what answers weigh as text. */
export interface WrittenModel extends Omit<CaseModel, 'checks'> {
  checks: Record<
    CheckId,
    Omit<CheckView, 'answers'> & {
      answers: Omit<CheckView['answers'][number], keyof Weights>[];
    }
  >;
  /** A text for each answer of each check, in their order. */
  weights: Record<CheckId, string[]>;
}

export function writeModel(model: CaseModel): WrittenModel {
  const causes = Object.keys(model.causes);
  const length = digitsFor(causes);
  const numbers = new Map(
    causes.map((id, at) => [id, at.toString(BASE_OF_DIGITS).padStart(length, '0')]),
  );
  const { checks, ...rest } = withoutUrls(model);
  return {
    ...rest,
    checks: Object.fromEntries(
      Object.entries(checks).map(([id, check]) => [
        id,
        {
          ...check,
          answers: check.answers.map(({ evidence: _, shifts: __, ...words }) => words),
        },
      ]),
    ),
    weights: Object.fromEntries(
      Object.entries(checks).map(([id, { answers }]) => [
        id,
        answers.map((answer) => toText(answer, numbers)),
      ]),
    ),
  };
}

export function readModel({ weights, checks, ...rest }: WrittenModel): CaseModel {
  const causes = Object.keys(rest.causes);
  const model: CaseModel = {
    ...rest,
    checks: Object.fromEntries(
      Object.entries(checks).map(([id, check]) => [
        id,
        {
          ...check,
          answers: check.answers.map((answer, at) => ({
            ...answer,
            ...fromText(weights[id]?.[at] ?? '', causes),
          })),
        },
      ]),
    ),
  };
  placeUrls(model);
  return model;
}
