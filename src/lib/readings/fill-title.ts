import type { Fact } from '../artefacts/fact.ts';
import { fieldOf } from './values.ts';

/** The most characters of a value in a title. */
const MAX_VALUE = 80;
/** Forms in which logs write that there is no value. */
const NONE = /^\s*-?\s*$/;

/**
 * Fill the values of a fact into the title of its row: `Refused with {Status}`. A field that the fact lacks, or in which the log
 * says “none”, is written as `?`.
 *
 * @param show Writes a value as it is to be shown, such as masked.
 */
export const fillTitle = (
  template: string,
  fact: Pick<Fact, 'fields'> | null,
  show: (value: string, field: string) => string = (value) => value,
): string =>
  template.replace(/\{([^{}]+)\}/g, (_, field: string) => {
    const value = fact === null ? undefined : fieldOf(fact, field);
    if (value === undefined || NONE.test(value)) return '?';
    const text = show(value, field);
    return text.length > MAX_VALUE ? `${text.slice(0, MAX_VALUE - 1)}…` : text;
  });
