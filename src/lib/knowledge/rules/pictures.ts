import { CONTENT } from '../../domain/content-folder.ts';
import type { Knowledge } from '../../model/knowledge.ts';
import type { Problem } from '../problem.ts';

const FILE = `${CONTENT}/pictures.yaml`;

/** Report pictures that are shown nowhere. */
export function pictureProblems({
  pictures,
  checks,
  symptoms,
}: Pick<Knowledge, 'pictures' | 'checks' | 'symptoms'>): Problem[] {
  const shown = new Set([
    ...symptoms.map(({ picture }) => picture),
    ...checks.flatMap(({ how }) => how.map(({ picture }) => picture)),
  ]);
  return pictures
    .filter(({ id }) => !shown.has(id))
    .map(({ id }) => ({
      file: FILE,
      field: id,
      value: id,
      message: 'is shown nowhere.',
      fix: 'Name it as `picture` on a way of a check or on a symptom, or take it out.',
    }));
}
