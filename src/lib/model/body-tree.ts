import type { Nodes } from 'mdast';
import { mdxToMdast } from 'satteri';

/**
 * Parse an MDX body to its syntax tree (mdast), with the parser that Astro compiles bodies with. For the build only: the
 * parser is a native module.
 */
export const bodyTree = (body: string): Nodes => mdxToMdast(body);

/** List a node and everything below it, in the order of the text. */
export const nodesIn = (node: Nodes): Nodes[] =>
  'children' in node ? [node, ...node.children.flatMap((child) => nodesIn(child))] : [node];
