import { isEmpty } from '../../lib/domain/case.ts';
import type { KnownIds } from '../../lib/case/case-url.ts';
import { readCase, savedQuery } from '../../lib/case/case-url.ts';
import { savedCases } from '../../lib/case/storage.ts';

/** Case that is saved on this device. */
export interface SavedCase {
  query: string;
  /** Number of its answers and fixes, with those of a newer version of the site. */
  steps: number;
}

/** Return the cases that are saved on this device, the last one first. */
export const readSaved = (known: KnownIds): SavedCase[] =>
  savedCases()
    .map((query) => readCase(query, known))
    .filter((read) => !isEmpty(read.case))
    .map((read) => ({
      query: savedQuery(read.case, read, read.foreign),
      steps: [read.case.answers, read.case.tried, read.foreign].flatMap(Object.keys).length,
    }));
