import type { EntryKind, Knowledge } from '../../model/knowledge.ts';
import { entriesOf, fileOf } from '../../model/file-of.ts';
import { FIX_SECTIONS } from '../../ways/way-headings.ts';
import type { Problem } from '../problem.ts';

/** Every body has its sections, and holds no placeholder that would break a pasted command. */
export function bodyProblems(knowledge: Knowledge): Problem[] {
  const sections: Record<EntryKind, readonly string[]> = {
    ...knowledge.site.sections,
    fix: FIX_SECTIONS,
  };
  return entriesOf(knowledge).flatMap((entry) => {
    const headings = [...entry.body.matchAll(/^## (.+?)\s*$/gm)].map(([, text]) => text ?? '');
    const file = fileOf(entry);
    const missing = sections[entry.kind]
      .filter((heading) => !headings.includes(heading))
      .map((heading) => ({
        file,
        field: 'body',
        value: heading,
        message: 'is a section that this body lacks.',
        fix: `Add a heading \`## ${heading}\`.`,
      }));
    const brackets = [...entry.body.matchAll(/<[a-z][\w -]*>/g)].map(([value]) => ({
      file,
      field: 'body',
      value,
      message: 'is a placeholder in angle brackets, which a shell reads as redirection.',
      fix: 'Use a plain word in capitals, such as PC-NAME, and say what to fill in.',
    }));
    const folded =
      entry.kind === 'fix' ? (/^## When$([\s\S]*?)^## Steps$/m.exec(entry.body)?.[1] ?? '') : '';
    const hidden = /^<Warning>/m.test(folded)
      ? [
          {
            file,
            field: 'body',
            value: '<Warning>',
            message: 'is before the steps, where a page folds the text.',
            fix: 'Move it to the place in `## Steps` where it is needed.',
          },
        ]
      : [];
    return [...missing, ...brackets, ...hidden];
  });
}
