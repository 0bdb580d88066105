import type { Nodes } from 'mdast';
import { isElement, isHeading, nodesIn, wordsOf } from '../../model/body-nodes.ts';
import { FOLDERS, type EntryKind, type Knowledge } from '../../model/knowledge.ts';
import { entriesOf, fileOf } from '../../model/file-of.ts';
import { FIX_SECTIONS } from '../../ways/way-headings.ts';
import { suggest } from '../nearest.ts';
import type { Problem } from '../problem.ts';

/** List what a node itself holds in angle brackets, such as `<host>` in code, or `<host>` as the tag of a component. */
const placeholdersIn = (node: Nodes): string[] => {
  if (isElement(node)) return /^[a-z]/.test(node.name ?? '') ? [`<${node.name}>`] : [];
  return 'value' in node ? (node.value.match(/<[a-z][\w -]*>/g) ?? []) : [];
};

/** Tags that a body may hold, besides those that Markdown makes. */
export const BODY_TAGS = ['BackupFolder', 'Warning'] as const;

/** Return the site-relative address of a page of an entry or a code that a node links to: `/fixes/x/`. Kinds of codes have pages too. */
const linkOf = (node: Nodes): string[] =>
  node.type === 'link' || node.type === 'definition'
    ? (/^\/(?:symptoms|causes|checks|fixes|codes)\/(?!kind\/)[^/#?]+\//.exec(node.url) ?? [])
    : [];

/**
 * Every body has its sections, tags that can be drawn, links to pages that exist, and no placeholder that would break a
 * pasted command.
 */
export function bodyProblems(knowledge: Knowledge): Problem[] {
  const pages = new Set([
    ...entriesOf(knowledge).map(({ kind, id }) => `/${FOLDERS[kind]}/${id}/`),
    ...knowledge.codes.map(({ id }) => `/codes/${id}/`),
  ]);
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
    const tags = nodes
      .flatMap((node) =>
        isElement(node) && /^[A-Z]/.test(node.name ?? '') ? [node.name ?? ''] : [],
      )
      .filter((name) => !BODY_TAGS.some((tag) => tag === name))
      .map((name) => ({
        file,
        field: 'body',
        value: `<${name}>`,
        message: 'is a tag that this site cannot draw.',
        fix: `Use ${BODY_TAGS.map((tag) => `<${tag}>`).join(' or ')}, or plain Markdown.`,
      }));
    const links = nodes
      .flatMap(linkOf)
      .filter((address) => !pages.has(address))
      .map((address) => ({
        file,
        field: 'body',
        value: address,
        message: 'is a link to a page that does not exist.',
        fix: suggest(address, pages, 'the folders of the content'),
      }));
    return [...missing, ...brackets, ...hidden, ...tags, ...links];
  });
}
