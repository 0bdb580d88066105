import type { ReadingRow } from './readings.ts';
import { measureOf, numberOf } from './values.ts';

type Condition = NonNullable<ReadingRow['when']>[string];
/** Decides about the value of a field; undefined where the fact has no such field. */
export type ConditionTest = (value: string | undefined) => boolean;

/** The most characters of a value that a pattern reads: no field that a row asks for is longer. */
const MAX_VALUE = 2000;

function equals(wanted: string): ConditionTest {
  const text = wanted.trim().toLowerCase();
  const number = numberOf(text);
  return (value) =>
    value !== undefined &&
    (value.trim().toLowerCase() === text || (number !== null && numberOf(value) === number));
}

const anyOf = (wanted: string | readonly string[]): ConditionTest => {
  const tests = (typeof wanted === 'string' ? [wanted] : wanted).map(equals);
  return (value) => tests.some((test) => test(value));
};

/** Read a pattern of the table; null where it is not a regular expression. */
export function patternOf(source: string): RegExp | null {
  try {
    return new RegExp(source, 'iu');
  } catch {
    return null;
  }
}

/**
 * Make a condition of a row ready. Text is compared without case, and numbers by value: `-2146893043`, `0x8009030D` and
 * `2148074253` are the same. A field that the fact lacks fulfils only `not`.
 */
export function compileCondition(condition: Condition): ConditionTest {
  if (typeof condition === 'string' || Array.isArray(condition)) return anyOf(condition);
  if ('matches' in condition) {
    const pattern = patternOf(condition.matches);
    return (value) => value !== undefined && (pattern?.test(value.slice(0, MAX_VALUE)) ?? false);
  }
  if ('not' in condition) {
    const denied = anyOf(condition.not);
    return (value) => !denied(value);
  }
  const { from = -Infinity, to = Infinity } = condition;
  return (value) => {
    const number = value === undefined ? null : measureOf(value);
    return number !== null && number >= from && number <= to;
  };
}
