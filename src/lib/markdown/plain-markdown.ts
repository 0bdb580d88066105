import type { Nodes } from 'mdast';
import { markdownToMdast } from 'satteri';
import { BACKUP_FOLDER, writeBackupStep } from '../backup/in-body.ts';
import { withBase } from '../domain/base.ts';
import { endOf, isElement, startOf } from '../model/body-nodes.ts';
import type { BackupFolderData } from '../schema/backup-folder.ts';
import type { MdxBody } from '../schema/body.ts';
import { changed, type Change } from './changed.ts';

/** Function from the address of a page, as a link has it, to that in the Markdown. */
type Place = (address: string) => string;

/** List the changes to the address that a node itself has, if it leads to a page of the site. */
function addressChanges(source: string, node: Nodes, place: Place): Change[] {
  if (!('url' in node) || !node.url.startsWith('/')) return [];
  const written = source.slice(startOf(node), endOf(node));
  const beforeTitle = node.title ? written.slice(0, written.lastIndexOf(node.title)) : written;
  // The words of a link may be its address too, and come first.
  const at = beforeTitle.lastIndexOf(node.url);
  if (at < 0) throw new Error(`Write the address ${node.url} without escapes: ${written}`);
  const from = startOf(node) + at;
  return [{ from, to: from + node.url.length, text: place(node.url) }];
}

/** Make the links of a Markdown text absolute that lead to pages of the site. */
export function absoluteLinks(markdown: string, site: URL): string {
  const changesIn = (node: Nodes): Change[] => [
    ...('children' in node ? node.children.flatMap(changesIn) : []),
    ...addressChanges(markdown, node, (address) => new URL(address, site).href),
  ];
  return changed(markdown, changesIn(markdownToMdast(markdown)));
}

const quote = (text: string): string =>
  text
    .trim()
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');

/** Return the white space that lines have to begin with to be where a node is: in a list, they are indented. */
const indentOf = (source: string, node: Nodes): string => {
  const at = startOf(node);
  return source.slice(source.lastIndexOf('\n', at - 1) + 1, at).replace(/\S/g, ' ');
};

/** Indent every line but the first and empty ones. */
const indented = (text: string, indent: string): string => text.replace(/\n(?=.)/g, `\n${indent}`);

/**
 * Write the body of an entry as Markdown that any reader understands: warnings become quotations, links absolute. Bodies
 * write their links from the site’s root. The rest keeps its own text, as the tree places it.
 *
 * @param warning Heading of each warning.
 * @param backupFolder Written out where the body asks for it.
 */
export function plainMarkdown(
  { source, tree }: MdxBody,
  site: URL,
  warning: string,
  backupFolder: BackupFolderData | null,
): string {
  const place: Place = (address) => new URL(withBase(address), site).href;
  const changesIn = (node: Nodes): Change[] => {
    const whole = (text: string): Change[] => [
      { from: startOf(node), to: endOf(node), text: indented(text, indentOf(source, node)) },
    ];
    const inner = 'children' in node ? node.children.flatMap(changesIn) : [];
    if (isElement(node) && node.name === BACKUP_FOLDER)
      return whole(backupFolder ? writeBackupStep(node, backupFolder) : '');
    if (isElement(node) && node.name === 'Warning') {
      const [first = node] = node.children;
      const text = changed(source, inner, startOf(first), endOf(node.children.at(-1) ?? first));
      const flat = text.replaceAll(`\n${indentOf(source, node)}`, '\n');
      return whole(`> **${warning}**\n>\n${quote(flat)}`);
    }
    return [...inner, ...addressChanges(source, node, place)];
  };
  return changed(source, changesIn(tree)).trim();
}
