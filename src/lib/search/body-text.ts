import type { Nodes } from 'mdast';
import { nodesIn } from '../model/body-nodes.ts';
import type { MdxBody } from '../schema/body.ts';

/** The text of an MDX body, for the search. */
export interface BodyText {
  /** Fenced blocks: commands with their services, files and registry values. */
  commands: string[];
  /** The rest, inline code included, as one line. Headings are the same on every page and are left out. */
  prose: string;
}

/** Nodes that are parts of a line: the text of every other node is a line of its own. */
const INLINE: readonly Nodes['type'][] = [
  'emphasis',
  'strong',
  'delete',
  'link',
  'mdxJsxTextElement',
];

function proseOf(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (node.type === 'heading' || !('children' in node)) return ' ';
  const text = node.children.map(proseOf).join('');
  return INLINE.includes(node.type) ? text : ` ${text} `;
}

/** Take an MDX body apart. Addresses of links, tags, headings and the marks of lists and tables are left out. */
export function bodyText({ tree }: Pick<MdxBody, 'tree'>): BodyText {
  return {
    commands: nodesIn(tree).flatMap((node) => (node.type === 'code' ? [`${node.value}\n`] : [])),
    prose: proseOf(tree).replace(/\s+/g, ' ').trim(),
  };
}
