import { CONTENT } from '../../domain/content-folder.ts';
import { DRAWN } from '../../pictures/pictures.ts';
import type { Knowledge } from '../../model/knowledge.ts';
import { suggest } from '../nearest.ts';
import type { Problem } from '../problem.ts';

const FILE = `${CONTENT}/pictures.yaml`;

/**
 * Every picture can be drawn, and something shows it.
 *
 * @param drawn Ids of the pictures that can be drawn.
 */
export function pictureProblems(
  { pictures, checks, symptoms }: Pick<Knowledge, 'pictures' | 'checks' | 'symptoms'>,
  drawn: readonly string[] = DRAWN,
): Problem[] {
  const shown = new Set([
    ...symptoms.map(({ picture }) => picture),
    ...checks.flatMap(({ how }) => how.map(({ picture }) => picture)),
  ]);
  return pictures.flatMap(({ id }): Problem[] => {
    if (!drawn.includes(id))
      return [
        {
          file: FILE,
          field: id,
          value: id,
          message: 'has no drawing.',
          fix: suggest(id, drawn, 'src/lib/pictures/pictures.ts'),
        },
      ];
    if (shown.has(id)) return [];
    return [
      {
        file: FILE,
        field: id,
        value: id,
        message: 'is shown nowhere.',
        fix: 'Name it as `picture` on a way of a check or on a symptom, or take it out.',
      },
    ];
  });
}
