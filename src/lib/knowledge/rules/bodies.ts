import type { Nodes } from 'mdast';
import { isElement, isHeading, nodesIn, wordsOf } from '../../model/body-nodes.ts';
import type { EntryKind, Knowledge } from '../../model/knowledge.ts';
import { entriesOf, fileOf } from '../../model/file-of.ts';
import { FIX_SECTIONS } from '../../ways/way-headings.ts';
import type { Problem } from '../problem.ts';

/** List what a node itself holds in angle brackets, such as `<host>` in code, or `<host>` as the tag of a component. */
const placeholdersIn = (node: Nodes): string[] => {
  if (isElement(node)) return /^[a-z]/.test(node.name ?? '') ? [`<${node.name}>`] : [];
  return 'value' in node ? (node.value.match(/<[a-z][\w -]*>/g) ?? []) : [];
};

/** Every body has its sections, and holds no placeholder that would break a pasted command. */
export function bodyProblems(knowledge: Knowledge): Problem[] {
  const sections: Record<EntryKind, readonly string[]> = {
    ...knowledge.site.sections,
    fix: FIX_SECTIONS,
  };
  return entriesOf(knowledge).flatMap((entry) => {
    const nodes = nodesIn(entry.body.tree);
    const headings = nodes.filter((node) => isHeading(node, 2)).map(wordsOf);
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
    const brackets = nodes.flatMap(placeholdersIn).map((value) => ({
      file,
      field: 'body',
      value,
      message: 'is a placeholder in angle brackets, which a shell reads as redirection.',
      fix: 'Use a plain word in capitals, such as PC-NAME, and say what to fill in.',
    }));
    const steps = nodes.findIndex((node) => isHeading(node, 2, 'Steps'));
    const before = entry.kind === 'fix' ? nodes.slice(0, Math.max(steps, 0)) : [];
    const hidden = before.some((node) => isElement(node) && node.name === 'Warning')
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
