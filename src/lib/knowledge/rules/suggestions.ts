import { CONTENT } from '../../domain/content-folder.ts';
import { isSuggestable } from '../../domain/suggestable.ts';
import type { Knowledge } from '../../model/knowledge.ts';
import { fileOf } from '../../model/file-of.ts';
import type { Problem } from '../problem.ts';

/**
 * Report dangerous or contradicted advice that names no safer fix, and everything that offers it as a suggestion.
 */
export function suggestionProblems(knowledge: Knowledge): Problem[] {
  const problems: Problem[] = [];
  const fixes = new Map(knowledge.fixes.map((fix) => [fix.id, fix]));
  const refuse = (file: string, field: string, id: string): void => {
    const fix = fixes.get(id);
    if (!fix || isSuggestable(fix)) return;
    problems.push({
      file,
      field,
      value: id,
      message: `offers a fix whose verdict is \`${fix.verdict}\`.`,
      fix:
        fix.instead !== undefined && fix.instead !== id
          ? `Offer \`${fix.instead}\` instead.`
          : 'Offer a safer fix.',
    });
  };

  for (const fix of knowledge.fixes) {
    const file = fileOf(fix);
    if (!isSuggestable(fix) && fix.instead === undefined)
      problems.push({
        file,
        field: 'instead',
        value: '(missing)',
        message: `is needed where the verdict is \`${fix.verdict}\`.`,
        fix: 'Name the safer fix that people should use.',
      });
    if (!isSuggestable(fix) && !/^Don’t /.test(fix.title))
      problems.push({
        file,
        field: 'title',
        value: fix.title,
        message: `tells people to do what the verdict \`${fix.verdict}\` warns of.`,
        fix: 'Begin the title with “Don’t”: it is also the text of search hits, lists and tabs.',
      });
    if (fix.instead !== undefined) refuse(file, 'instead', fix.instead);
  }
  for (const block of knowledge.checklist)
    block.items.forEach((item, index) => {
      if ('fix' in item)
        refuse(`${CONTENT}/checklist.yaml`, `${block.id}.items[${index}]`, item.fix);
    });
  return problems;
}
